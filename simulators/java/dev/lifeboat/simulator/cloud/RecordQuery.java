package dev.lifeboat.simulator.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The query of {@code records/query}: all records of a type that pass every filter, in an order. Every field can be
 * queried, as if the container had all indexes.
 */
record RecordQuery(String recordType, List<Filter> filters, List<Sort> sorting) {

    /** One condition. */
    record Filter(String field, Comparison comparison, FieldValue operand) {

        static Filter read(JsonBody filter) {
            Comparison comparison = Comparison.read(filter);
            FieldValue operand = FieldReader.read(filter.requiredObject("fieldValue"), Optional.empty(), asset -> {
                throw CloudKitError.BAD_REQUEST.because("an asset cannot be compared at " + filter.place("fieldValue"));
            });
            if (comparison.takesList() && !operand.list()) {
                throw CloudKitError.BAD_REQUEST.because(
                        comparison + " compares with a list at " + filter.place("fieldValue"));
            }
            return new Filter(fieldName(filter), comparison, operand);
        }

        boolean passes(StoredRecord record) {
            return SystemField.value(record, field)
                    .filter(value -> !value.items().isEmpty())
                    .map(value -> comparison.holds(value, operand))
                    .orElse(false);
        }
    }

    /** One key of the order. Records without the field come last. */
    record Sort(String field, boolean ascending) {

        static Sort read(JsonBody sort) {
            if (sort.value("relativeLocation").isPresent()) {
                throw CloudKitError.BAD_REQUEST.because(
                        "locations are not imitated: " + sort.place("relativeLocation"));
            }
            return new Sort(fieldName(sort), sort.flag("ascending").orElse(true));
        }

        Comparator<StoredRecord> order() {
            return (left, right) -> {
                Optional<FieldValue> l = SystemField.value(left, field);
                Optional<FieldValue> r = SystemField.value(right, field);
                if (l.isEmpty() || r.isEmpty()) {
                    return Boolean.compare(l.isEmpty(), r.isEmpty());
                }
                int order = Scalar.compare(l.get().only(), r.get().only()).orElse(0);
                return ascending ? order : -order;
            };
        }
    }

    static RecordQuery read(JsonBody query) {
        String recordType = query.requiredText("recordType");
        return new RecordQuery(
                recordType,
                oneOrMore(query, "filterBy").stream().map(Filter::read).toList(),
                oneOrMore(query, "sortBy").stream().map(Sort::read).toList());
    }

    boolean matches(StoredRecord record) {
        return record.type().equals(recordType) && filters.stream().allMatch(filter -> filter.passes(record));
    }

    /** The order asked for; records equal in it go by name, so that pages never overlap. */
    Comparator<StoredRecord> order() {
        Comparator<StoredRecord> order = (left, right) -> 0;
        for (Sort sort : sorting) {
            order = order.thenComparing(sort.order());
        }
        return order.thenComparing(StoredRecord::name);
    }

    private static String fieldName(JsonBody part) {
        return part.text("systemFieldName").orElseGet(() -> part.requiredText("fieldName"));
    }

    /** Apple's examples show a single dictionary as well as a list. */
    private static List<JsonBody> oneOrMore(JsonBody query, String field) {
        return query.value(field).filter(JsonNode::isObject).isPresent()
                ? List.of(query.requiredObject(field))
                : query.objects(field);
    }
}
