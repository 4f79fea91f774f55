package assay.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What the heading of a column says about its rows, in English and Chinese. */
final class PersonColumns {

    /** How much a column gives away. */
    enum Kind {
        IDENTITY("identity numbers"),
        TELEPHONE("telephone numbers"),
        MAIL("addresses of electronic mail"),
        BIRTH("birth dates"),
        ACCOUNT("account numbers"),
        NAME("names of persons"),
        ADDRESS("home addresses"),
        PERSON("persons"),
        ATTRIBUTE("attributes of persons"),
        COUNTED("counts"),
        OTHER("something else");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        /** Nobody heads a column of aggregates so. */
        boolean identifies() {
            return compareTo(ACCOUNT) <= 0;
        }

        /** May head a column of districts or of people. */
        boolean suggests() {
            return this == NAME || this == ADDRESS;
        }
    }

    private static final Map<String, Kind> KINDS = headings();

    private PersonColumns() {}

    private static Map<String, Kind> headings() {
        Map<String, Kind> kinds = new HashMap<>();
        put(kinds, Kind.IDENTITY, """
                id-number id-no id-num id-card id-card-number idcard idnumber identity-number identity-no identity-card
                identity-card-number national-id national-id-number citizen-id citizen-number passport passport-number
                passport-no ssn social-security-number national-insurance-number licence-plate license-plate number-plate
                身份证 身份证号 身份证号码 公民身份号码 证件号 证件号码 护照 护照号 护照号码 社保号 车牌 车牌号 车牌号码""");
        put(kinds, Kind.TELEPHONE, """
                phone phones phone-number phone-no tel telephone telephone-number telephone-no mobile mobile-number
                mobile-no mobile-phone cell-phone cellphone cell-number wechat wechat-id weixin qq whatsapp
                手机 手机号 手机号码 电话 电话号码 联系电话 联系方式 移动电话 微信 微信号""");
        put(kinds, Kind.MAIL, "email e-mail email-address e-mail-address mail-address 邮箱 电子邮箱 电子邮件");
        put(kinds, Kind.BIRTH, """
                birth-date birthdate date-of-birth dob birthday birth-day day-of-birth
                出生日期 出生年月 出生年月日 生日""");
        put(kinds, Kind.ACCOUNT, """
                account-number account-no account-num bank-account bank-account-number bank-card bank-card-number
                card-number iban alipay-account 账号 帐号 银行账号 银行帐号 银行账户 银行卡 银行卡号 卡号 支付宝账号""");
        put(kinds, Kind.NAME, """
                name names full-name fullname first-name firstname last-name lastname middle-name surname family-name
                given-name forename person-name customer-name applicant-name debtor-name 姓名 名字 姓 名 人名 被执行人姓名""");
        put(kinds, Kind.ADDRESS, """
                address home-address street-address residential-address postal-address
                住址 地址 家庭住址 家庭地址 户籍地址 居住地址""");
        for (String whom : """
                person individual user customer client citizen subscriber member employee student patient applicant
                debtor borrower taxpayer household-member""".split("\\s+", -1)) {
            kinds.put(whom, Kind.PERSON);
            kinds.put(whom + "-id", Kind.PERSON);
            kinds.put(whom + "-no", Kind.PERSON);
            kinds.put(whom + "-number", Kind.PERSON);
        }
        put(kinds, Kind.PERSON, "用户 用户编号 客户 客户编号 人员编号 个人编号 员工编号 学号 被执行人");
        put(kinds, Kind.ATTRIBUTE, """
                age sex gender income salary score credit-score grade rating education marital-status occupation race
                ethnicity religion nationality 年龄 性别 收入 工资 分数 得分 信用分 等级 学历 婚姻状况 职业 民族""");
        put(kinds, Kind.COUNTED, """
                count counts n number total totals share shares rate rates percent percentage per-cent pct proportion
                frequency freq population people persons cases residents households mean average median points
                value prob probability weight low high cdf 人数 人口 数量 户数 比例 占比 比率 百分比 合计 总数 总计""");
        return Map.copyOf(kinds);
    }

    private static void put(Map<String, Kind> kinds, Kind kind, String headings) {
        for (String heading : headings.split("\\s+", -1)) {
            kinds.put(heading, kind);
        }
    }

    static Kind kind(String heading) {
        String plain = heading.strip()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_./]+", "-");
        return KINDS.getOrDefault(plain, Kind.OTHER);
    }
}
