package de.tresen.web.door;

import de.tresen.platform.Refusal;
import java.util.List;

/** A password typed twice. */
record NewPassword(String password, String repeat) {

    /** @throws Refusal.Invalid if both are not the same */
    String agreed() {
        if (!password.equals(repeat)) {
            throw refusal("password.repeat", "repeat", "must be the same as the password");
        }
        return password;
    }

    /** @throws Refusal.Invalid if it is no other than the one until now */
    NewPassword refuseIfStill(String current) {
        if (password.equals(current)) {
            throw refusal("password.same", "password", "must be another one than before");
        }
        return this;
    }

    private static Refusal refusal(String code, String field, String whatToDo) {
        return new Refusal.Invalid(code, field + ": " + whatToDo, List.of(new Refusal.Field(field, whatToDo)));
    }
}
