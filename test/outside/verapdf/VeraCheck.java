import java.io.FileInputStream;
import java.util.Set;
import java.util.TreeSet;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** VeraCheck 2a,ua1 file.pdf ...: one line per file and flavour, the rules broken below it; exit code 1 on any fault. */
public class VeraCheck {
  public static void main(String[] arguments) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    int bad = 0;
    for (int i = 1; i < arguments.length; i++) {
      for (String name : arguments[0].split(",")) {
        PDFAFlavour flavour = PDFAFlavour.byFlavourId(name);
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new FileInputStream(arguments[i]), flavour);
            PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, 100, false, false, false)) {
          ValidationResult result = validator.validate(parser);
          System.out.println((result.isCompliant() ? "PASS " : "FAIL ") + name + " " + arguments[i]);
          if (result.isCompliant()) continue;
          bad++;
          Set<String> rules = new TreeSet<>();
          for (TestAssertion test : result.getTestAssertions())
            rules.add("   " + test.getRuleId().getClause() + "-" + test.getRuleId().getTestNumber() + " " + test.getMessage());
          rules.forEach(System.out::println);
        } catch (Exception fault) {
          bad++;
          System.out.println("ERROR " + name + " " + arguments[i] + " " + fault);
        }
      }
    }
    System.exit(bad == 0 ? 0 : 1);
  }
}
