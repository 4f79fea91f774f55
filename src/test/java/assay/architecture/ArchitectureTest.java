package assay.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The shape of the source tree as laws: who may know whom, and what no class may do. */
final class ArchitectureTest {

    /** From left to right: nothing on the left knows anything on the right. */
    private static final List<String> ORDER = List.of(
            "text",
            "evidence",
            "law",
            "society",
            "assume",
            "question",
            "reading",
            "check",
            "chance",
            "plan",
            "tally",
            "life",
            "cases",
            "shortest",
            "engine",
            "measure",
            "study",
            "explain",
            "report",
            "bench",
            "cli");

    private static final Set<String> CLOCK_OR_LUCK = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.System.getProperty",
            "java.lang.System.getenv",
            "java.lang.Math.random",
            "java.lang.StrictMath.random",
            "java.util.UUID.randomUUID",
            "java.util.Collections.shuffle",
            "java.lang.System.identityHashCode");

    private static final Set<String> LUCK = Set.of(
            "java.util.Random",
            "java.util.SplittableRandom",
            "java.util.concurrent.ThreadLocalRandom",
            "java.security.SecureRandom",
            "java.util.Date");

    private static final JavaClasses ASSAY = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("assay");

    @TestFactory
    Stream<DynamicTest> aPackageKnowsNothingToItsRight() {
        return ORDER.subList(0, ORDER.size() - 1).stream()
                .map(name -> DynamicTest.dynamicTest(
                        name,
                        () -> noClasses()
                                .that()
                                .resideInAPackage(within(name))
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(within(ORDER.subList(ORDER.indexOf(name) + 1, ORDER.size())))
                                .check(ASSAY)));
    }

    @Test
    void everyClassHasItsPlaceInTheOrder() {
        classes().should().resideInAnyPackage(within(ORDER)).check(ASSAY);
    }

    @Test
    void noTwoPackagesKnowEachOther() {
        slices().matching("assay.(**)").should().beFreeOfCycles().check(ASSAY);
    }

    @Test
    void everyPackageIsNullMarked() {
        classes()
                .should(be(describe(
                        "in a @NullMarked package",
                        (JavaClass c) -> c.getPackage().isAnnotatedWith(NullMarked.class))))
                .check(ASSAY);
    }

    @Test
    void aClassIsNamedByTheFieldAndNotByAPattern() {
        noClasses()
                .should()
                .haveNameMatching(".*[.$]([A-Z]\\w*)?(Impl|Manager|Helper|Utils?|Processor|Base|Data|Info)")
                .check(ASSAY);
    }

    @Test
    void noStateIsShared() {
        fields().that().areStatic().should().beFinal().allowEmptyShould(true).check(ASSAY);
    }

    @Test
    void whatDecidesAResultKnowsNoClockNoLuckAndNoMachine() {
        noClasses()
                .that()
                .resideInAnyPackage(within(ORDER.subList(0, ORDER.indexOf("study"))))
                .should()
                .accessTargetWhere(access(
                        "the clock, luck or the machine",
                        (owner, member) -> CLOCK_OR_LUCK.contains(owner + "." + member)
                                || LUCK.contains(owner)
                                || (owner.startsWith("java.time.")
                                        && (member.equals("now") || owner.endsWith(".Clock")))))
                .check(ASSAY);
    }

    @Test
    void nothingDependsOnTheLocaleOrCharsetOfTheMachine() {
        noClasses()
                .should()
                .accessTargetWhere(describe("the locale or charset of the machine", ArchitectureTest::asksTheMachine))
                .check(ASSAY);
    }

    @Test
    void nothingLooksIntoClassesAtRunTime() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.lang.reflect")
                .orShould()
                .accessTargetWhere(access(
                        "Class.forName", (owner, member) -> (owner + "." + member).equals("java.lang.Class.forName")))
                .check(ASSAY);
    }

    @Test
    void onlyTheCommandLineEndsTheProgram() {
        noClasses()
                .that()
                .resideOutsideOfPackage("assay.cli..")
                .should()
                .accessTargetWhere(access(
                        "System.exit or Runtime.halt",
                        (owner, member) -> Set.of(
                                        "java.lang.System.exit", "java.lang.Runtime.exit", "java.lang.Runtime.halt")
                                .contains(owner + "." + member)))
                .check(ASSAY);
    }

    @Test
    void noStackTraceIsPrinted() {
        noClasses()
                .should()
                .accessTargetWhere(access("printStackTrace", (owner, member) -> member.equals("printStackTrace")))
                .check(ASSAY);
    }

    private static boolean asksTheMachine(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String member = access.getTarget().getName();
        String descriptor = access.getTarget().getFullName();
        String arguments = descriptor.substring(descriptor.indexOf('(') + 1);
        return switch (owner + "." + member) {
            case "java.util.Locale.getDefault",
                    "java.nio.charset.Charset.defaultCharset",
                    "java.util.TimeZone.getDefault",
                    "java.time.ZoneId.systemDefault",
                    "java.lang.String.formatted",
                    "java.text.NumberFormat.getInstance",
                    "java.text.Collator.getInstance" -> true;
            case "java.lang.String.toLowerCase", "java.lang.String.toUpperCase", "java.lang.String.getBytes" ->
                arguments.equals(")");
            case "java.lang.String.format",
                    "java.io.PrintWriter.format",
                    "java.io.PrintWriter.printf",
                    "java.io.PrintStream.format",
                    "java.io.PrintStream.printf" -> !arguments.startsWith("java.util.Locale");
            default -> false;
        };
    }

    private interface Access {
        boolean is(String owner, String member);
    }

    private static DescribedPredicate<JavaAccess<?>> access(String what, Access access) {
        return describe(
                what, a -> access.is(a.getTargetOwner().getName(), a.getTarget().getName()));
    }

    private static String within(String name) {
        return "assay." + name + "..";
    }

    private static String[] within(List<String> names) {
        return names.stream().map(ArchitectureTest::within).toArray(String[]::new);
    }
}
