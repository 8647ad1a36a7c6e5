// Validates PDF files with veraPDF; in: file names, out: one line `PASS|FAIL <profile> <file>` each, the broken clauses indented below.
// One process for all files and both profiles, because veraPDF takes longer to start than to check a letter.
// Run as a single source file: java -cp <jar with veraPDF>:<jaxb> Validate.java FILE... ; exit 1 when a file fails.

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;

class Validate {
    private static final List<String> PROFILES = List.of("PDFA-3A", "PDFUA-1");
    private static final int CLAUSES_SHOWN = 20;

    public static void main(String[] files) throws Exception {
        Logger.getLogger("").setLevel(Level.OFF);
        VeraGreenfieldFoundryProvider.initialise();
        boolean compliant = files.length > 0;
        for (String name : PROFILES) {
            ValidationProfile profile = profile(name);
            for (String file : files) {
                compliant &= validate(profile, name, Path.of(file));
            }
        }
        System.exit(compliant ? 0 : 1);
    }

    private static ValidationProfile profile(String name) throws Exception {
        try (InputStream xml = Foundries.class.getResourceAsStream("/org/verapdf/pdfa/validation/" + name + ".xml")) {
            return Profiles.profileFromXml(xml);
        }
    }

    private static boolean validate(ValidationProfile profile, String name, Path file) {
        try (var validator = Foundries.defaultInstance().createValidator(profile, false);
                var parser = Foundries.defaultInstance().createParser(Files.newInputStream(file), profile.getPDFAFlavour())) {
            var result = validator.validate(parser);
            System.out.println((result.isCompliant() ? "PASS " : "FAIL ") + name + " " + file);
            result.getTestAssertions().stream()
                .map(broken -> "    " + broken.getRuleId().getClause() + "-" + broken.getRuleId().getTestNumber() + " "
                    + broken.getMessage().replaceAll("\\s+", " "))
                .collect(Collectors.groupingBy(line -> line, java.util.TreeMap::new, Collectors.counting()))
                .entrySet().stream().limit(CLAUSES_SHOWN)
                .forEach(clause -> System.out.println(clause.getKey() + " (" + clause.getValue() + " x)"));
            return result.isCompliant();
        } catch (Exception unreadable) {
            System.out.println("FAIL " + name + " " + file + "\n    cannot be read: " + unreadable.getMessage());
            return false;
        }
    }
}
