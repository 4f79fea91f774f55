package assay.report;

/// Text that is markup already, well-formed and escaped.
record Markup(String text) {}
