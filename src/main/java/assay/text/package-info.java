/** Text as Assay meets it: files with places in them, strict YAML 1.2, located messages and "Maybe …". */
@NullMarked
package assay.text;

import org.jspecify.annotations.NullMarked;
