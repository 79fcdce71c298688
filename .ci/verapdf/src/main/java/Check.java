import java.io.FileInputStream;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Validates each PDF given as an argument against PDF/UA-1 and PDF/A-2a; exit code 1 on any failure. */
public final class Check {
    public static void main(String[] paths) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        boolean clean = paths.length > 0;
        for (String path : paths) {
            for (String flavour : new String[] {"ua1", "2a"}) {
                clean &= passes(path, PDFAFlavour.fromString(flavour));
            }
        }
        System.exit(clean ? 0 : 1);
    }

    private static boolean passes(String path, PDFAFlavour flavour) throws Exception {
        try (InputStream in = new FileInputStream(path);
                PDFAParser parser = Foundries.defaultInstance().createParser(in, flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, 100, false, false, false)) {
            ValidationResult result = validator.validate(parser);
            System.out.println((result.isCompliant() ? "pass " : "FAIL ") + flavour.getId() + " " + path);
            Map<String, Integer> failures = new TreeMap<>();
            for (TestAssertion assertion : result.getTestAssertions()) {
                if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                    String failure = "  " + assertion.getRuleId().getClause() + " test " + assertion.getRuleId().getTestNumber()
                            + ": " + assertion.getMessage();
                    failures.merge(failure, 1, Integer::sum);
                }
            }
            failures.forEach((failure, count) -> System.out.println(failure + " (" + count + " times)"));
            return result.isCompliant();
        }
    }
}
