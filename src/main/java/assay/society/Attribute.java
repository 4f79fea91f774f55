package assay.society;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A fixed property by which a place divides its residents, such as {@code age} or {@code residence}.
 *
 * @param id the name by which rules and groups know it
 * @param categories its values, in the order in which the place writes them
 * @param askedOf for a property that was counted for some residents only, which ones, and what the others have
 */
public record Attribute(String id, List<Category> categories, Optional<AskedOf> askedOf) {

    /**
     * The residents for whom a property was counted: education of those aged 5 and over, say.
     *
     * @param attribute the attribute that decides who was counted
     * @param categories its categories that were counted
     * @param otherwise the category of the counted property that every other resident has
     */
    public record AskedOf(String attribute, List<String> categories, String otherwise) {
        public AskedOf {
            categories = List.copyOf(categories);
        }
    }

    public Attribute {
        categories = List.copyOf(categories);
    }

    /** An attribute of every resident, with categories of these names. */
    public static Attribute of(String id, String... categories) {
        return new Attribute(
                id,
                IntStream.range(0, categories.length)
                        .mapToObj(i -> Category.named(categories[i]))
                        .toList(),
                Optional.empty());
    }

    /** The position of the category of this name. */
    public OptionalInt indexOf(String category) {
        return IntStream.range(0, categories.size())
                .filter(i -> categories.get(i).id().equals(category))
                .findFirst();
    }

    /** Whether every category is a number or a band of numbers, so that a rule may compare the attribute with a number. */
    public boolean isNumeric() {
        return categories.stream().allMatch(category -> category.bounds().isPresent());
    }
}
