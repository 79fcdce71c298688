import java.io.FileInputStream;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Validates each PDF given as an argument against PDF/UA-1, PDF/A-2a and, but for what those exclude, PDF/UA-2; exit code 1 on any failure. */
public final class Check {
    /** A file of PDF 1.7 that says it is PDF/UA-1 cannot say that it is PDF/UA-2, nor use a namespace of PDF 2.0. */
    private static final Set<String> EXCLUDED = Set.of("5 test 2", "5 test 5", "8.2.5.2 test 2");

    public static void main(String[] paths) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        boolean clean = paths.length > 0;
        for (String path : paths) {
            for (String flavour : new String[] {"ua1", "2a", "ua2"}) {
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
            Map<String, Integer> failures = new TreeMap<>();
            for (TestAssertion assertion : result.getTestAssertions()) {
                String rule = assertion.getRuleId().getClause() + " test " + assertion.getRuleId().getTestNumber();
                boolean excluded = flavour.getId().equals("ua2") && EXCLUDED.contains(rule);
                if (assertion.getStatus() == TestAssertion.Status.FAILED && !excluded) {
                    String failure = "  " + rule + ": " + assertion.getMessage();
                    failures.merge(failure, 1, Integer::sum);
                }
            }
            boolean passes = failures.isEmpty();
            System.out.println((passes ? "pass " : "FAIL ") + flavour.getId() + " " + path);
            failures.forEach((failure, count) -> System.out.println(failure + " (" + count + " times)"));
            return passes;
        }
    }
}
