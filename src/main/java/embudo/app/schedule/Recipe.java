package embudo.app.schedule;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Everything a platform needs to run a program every so many minutes: files and commands. Made
 * without touching anything.
 *
 * @param files texts by path
 * @param marker the file that says whether it is installed, and how often it runs
 * @param encoding of the files
 * @param install commands in order, after the files are there
 * @param remove commands in order, before the files go
 */
public record Recipe(
        Map<Path, String> files,
        Path marker,
        Charset encoding,
        List<List<String>> install,
        List<List<String>> remove) {

    /**
     * @param name of the schedule: letters, digits and hyphens
     * @param home folder of the person
     * @param program to start, with its arguments
     */
    public static Recipe of(
            Platform platform, String name, Path home, List<String> program, int minutes) {
        return switch (platform) {
            case SYSTEMD -> systemd(name, home, program, minutes);
            case LAUNCHD -> launchd(name, home, program, minutes);
            case TASKS -> tasks(name, home, program, minutes);
        };
    }

    /** A user timer and the service it starts. */
    private static Recipe systemd(String name, Path home, List<String> program, int minutes) {
        Path folder = home.resolve(".config/systemd/user");
        Path timer = folder.resolve(name + ".timer");
        String service =
                """
                [Unit]
                Description=Due work of Embudo

                [Service]
                Type=oneshot
                ExecStart=%s
                """
                        .formatted(
                                String.join(
                                        " ",
                                        startable(program).stream()
                                                .map(Recipe::systemdWord)
                                                .toList()));
        String times =
                """
                [Unit]
                Description=Due work of Embudo every %1$d minutes

                [Timer]
                OnActiveSec=1min
                OnUnitActiveSec=%1$dmin

                [Install]
                WantedBy=timers.target
                """
                        .formatted(minutes);
        List<String> reload = List.of("systemctl", "--user", "daemon-reload");
        return new Recipe(
                Map.of(folder.resolve(name + ".service"), service, timer, times),
                timer,
                StandardCharsets.UTF_8,
                List.of(reload, List.of("systemctl", "--user", "enable", "--now", name + ".timer")),
                List.of(List.of("systemctl", "--user", "disable", "--now", name + ".timer")));
    }

    /** What systemd does not take as the name of a program, a shell starts. */
    private static List<String> startable(List<String> program) {
        if (program.getFirst().matches("[^\"'\\\\$]+")) return program;
        List<String> words = new ArrayList<>(List.of("/bin/sh", "-c", "exec \"$0\" \"$@\""));
        words.addAll(program);
        return words;
    }

    /** Quoted, with what systemd would replace doubled (systemd.service, "Command lines"). */
    private static String systemdWord(String word) {
        String plain =
                word.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("%", "%%")
                        .replace("$", "$$");
        return '"' + plain + '"';
    }

    private static Recipe launchd(String name, Path home, List<String> program, int minutes) {
        Path file = home.resolve("Library/LaunchAgents").resolve(name + ".plist");
        StringBuilder words = new StringBuilder();
        for (String word : program)
            words.append("    <string>").append(xml(word)).append("</string>\n");
        String text =
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
                <plist version="1.0">
                <dict>
                  <key>Label</key>
                  <string>%s</string>
                  <key>ProgramArguments</key>
                  <array>
                %s  </array>
                  <key>StartInterval</key>
                  <integer>%d</integer>
                  <key>RunAtLoad</key>
                  <true/>
                </dict>
                </plist>
                """
                        .formatted(xml(name), words, minutes * 60);
        return new Recipe(
                Map.of(file, text),
                file,
                StandardCharsets.UTF_8,
                List.of(List.of("launchctl", "load", "-w", file.toString())),
                List.of(List.of("launchctl", "unload", "-w", file.toString())));
    }

    /** A task of the person's own that starts late rather than not at all. */
    private static Recipe tasks(String name, Path home, List<String> program, int minutes) {
        Path file = home.resolve("AppData/Local/Embudo").resolve(name + ".xml");
        String arguments =
                String.join(
                        " ",
                        program.subList(1, program.size()).stream()
                                .map(Recipe::windowsWord)
                                .toList());
        String text =
                """
                <?xml version="1.0" encoding="UTF-16"?>
                <Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
                  <Triggers>
                    <TimeTrigger>
                      <Repetition><Interval>PT%dM</Interval></Repetition>
                      <StartBoundary>2026-01-01T00:00:00</StartBoundary>
                    </TimeTrigger>
                  </Triggers>
                  <Settings>
                    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
                    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
                    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
                    <StartWhenAvailable>true</StartWhenAvailable>
                    <Hidden>true</Hidden>
                  </Settings>
                  <Actions>
                    <Exec>
                      <Command>%s</Command>
                      <Arguments>%s</Arguments>
                    </Exec>
                  </Actions>
                </Task>
                """
                        .formatted(minutes, xml(program.getFirst()), xml(arguments));
        return new Recipe(
                Map.of(file, text),
                file,
                StandardCharsets.UTF_16,
                List.of(List.of("schtasks", "/Create", "/TN", name, "/XML", file.toString(), "/F")),
                List.of(List.of("schtasks", "/Delete", "/TN", name, "/F")));
    }

    /** Quoted as the C runtime reads it back: backslashes count double before a quote. */
    private static String windowsWord(String word) {
        String escaped = word.replaceAll("(\\\\*)\"", "$1$1\\\\\"").replaceAll("(\\\\+)$", "$1$1");
        return '"' + escaped + '"';
    }

    private static String xml(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
