package de.tresen.channel.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An SMTP server that takes everything, except that one command gets another answer, or none: it hangs up. */
final class ScriptedSmtp implements AutoCloseable {

    private final ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final String command;
    private final String answer;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    ScriptedSmtp(String command, String answer) throws IOException {
        this.command = command;
        this.answer = answer;
        var thread = new Thread(this::serve, "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.getLocalPort();
    }

    /** The commands in their order. */
    List<String> heard() {
        return heard;
    }

    private void serve() {
        try (var socket = server.accept()) {
            talk(socket);
        } catch (IOException hungUp) {
            return;
        }
    }

    private void talk(Socket socket) throws IOException {
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        say(socket, "220 ready");
        var inData = false;
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (inData && !line.equals(".")) {
                continue;
            }
            heard.add(line);
            if (line.toUpperCase().startsWith(command)) {
                if (answer == null) {
                    return;
                }
                say(socket, answer);
            } else {
                inData = line.equals("DATA");
                say(socket, inData ? "354 go on" : "250 fine");
            }
            inData = inData && !line.equals(".");
        }
    }

    private static void say(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
