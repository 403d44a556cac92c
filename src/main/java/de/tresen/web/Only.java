package de.tresen.web;

import de.tresen.people.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A controller or method for people with one of these roles only. Checked before the request is read, so that who may
 * not do something does not learn what a right request looks like. Everybody else gets 403.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Only {
    Role[] value();
}
