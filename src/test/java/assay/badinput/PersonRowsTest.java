package assay.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The boundary: no row about a person comes in. All values here are made up, and none belongs to anybody. */
final class PersonRowsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name,age\nA B,34\n",
                "Full Name;district\nA B;x\n",
                "姓名,分数\n某某,900\n",
                "district\tPhone Number\nx\t1\n",
                "id,身份证号码\n1,x\n",
                "date_of_birth,score\n2000-01-01,3\n",
                "# people\n\n\"email\",\"score\"\na,3\n",
                "bankAccount,count\nx,3\n",
                "name,count,phone\nx,3,y\n",
                "resident|住址|score\n1|x|3\n",
                "customer_id,score\n1,700\n2,650\n",
                "row,age,sex,score\n1,34,f,900\n2,35,m,910\n3,36,f,920\n4,34,m,930\n5,36,m,950\n"
            })
    void aTableOfPeopleIsRefused(String table) {
        assertThat(Told.about(table).codes()).containsExactly("E-PERSON");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "place: x\nrows:\n  - {name: A, age: 3}\n  - {name: B, age: 4}\n",
                "place: x\nrows: [{phone: 1, n: 2}]\n",
                "people:\n  a: {birth-date: 2000-01-01}\n  b: {birth-date: 2000-01-02}\n",
                "name: A\nid-number: 12\nplace: x\n",
                "phone: [1, 2, 3]\n",
                "x:\n  - {手机号: 1}\n",
                "x: [{person: 1, age: 3}, {person: 2, age: 4}]\n",
                """
                x:
                  - {a: 1, age: 3, sex: m}
                  - {a: 2, age: 3, sex: m}
                  - {a: 3, age: 3, sex: m}
                  - {a: 4, age: 3, sex: m}
                  - {a: 5, age: 3, sex: m}
                """,
                "calls: [139 0000 0000, 138-0000-0000]\n",
                "{\"rows\": [{\"fullName\": \"A\"}]}"
            })
    void aTreeOfPeopleIsRefused(String text) {
        assertThat(Told.about(text).codes()).containsExactly("E-PERSON");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "place: x\nnote: see 110101200001010000\n",
                "110101190001010000\n110101190001020000\n",
                "place: x\nnote: \"11010120000101000X is on the list\"\n",
                "13900000000\n13900000001\n"
            })
    void aValueThatIsShapedLikeAPersonsNumberIsRefused(String text) {
        assertThat(Told.about(text).codes()).containsExactly("E-PERSON");
    }

    @Test
    void theRefusalSaysWhyAndEndsWithCodeFour() {
        Told told = Told.about("district,手机号\nx,1\n");
        assertThat(told.problems().anyRefused()).isTrue();
        assertThat(told.all()).isEqualTo("""
                        f.yaml:1:1  refused E-PERSON  the column '手机号' looks like telephone numbers, so this looks like \
                        data about real people; Assay simulates synthetic people and takes no data about anyone
                           allowed: counts, shares and rates of groups
                        1 refused, 0 errors, 0 warnings in 1 file.
                        """);
    }

    @Test
    void theRefusalDoesNotRepeatWhatMayBeAboutSomebody() {
        Told told = Told.about("given name,phone\nFang,13900000000\nNa,13900000001\n");
        assertThat(told.problems().anyRefused()).isTrue();
        assertThat(told.all()).doesNotContain("Fang").doesNotContain("13900000000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name,count\nRongcheng,714211\nWeihai,2906548\n",
                "age,sex,share\n15-19,f,0.1\n20-24,f,0.1\n25-29,f,0.2\n30-34,f,0.2\n35-39,f,0.4\n",
                "regime: x\ntitle: Name, address and phone: a study of forms\n",
                "seed: 13900000000\n",
                """
                sources:
                  a: {title: T, by: B, at: "https://e.org/110101200001010000/1", letter: A}
                  b: {title: U, by: B, date: 2013-07-16, letter: B}
                """,
                "attributes:\n  age: {15-19: 0.1, 20-24: 0.2}\n  sex: {m: 0.5, f: 0.5}\n",
                "lists:\n  a: {term: 2 years, publicity: [name, address, identity-number]}\n  b: {term: 1 year}\n",
                "digest: 4110101200001010000a\n",
                "versions:\n  - {id: v2013, from: 2013-10-01}\n  - {id: v2017, from: 2017-05-01}\n",
                "grades:\n  - {id: a, min: 1}\n  - {id: b, min: 2}\n  - {id: c, min: 3}\n  - {id: d, min: 4}\n  - {id: e, min: 5}\n",
                "districts:\n  - {name: North, share: 0.3}\n  - {name: South, share: 0.7}\n"
            })
    void whatAssayItselfReadsIsNotRefused(String text) {
        assertThat(Told.about(text).codes()).doesNotContain("E-PERSON");
    }
}
