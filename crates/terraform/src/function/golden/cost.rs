//! What would cost too much ends in a limit, and soon.

use std::time::{Duration, Instant};

use super::{Names, answer};
use crate::evaluate::Budget;

const COSTLY: [&str; 14] = [
    "setproduct(range(1000), range(1000))",
    "setproduct(range(100), range(100), range(100), range(100), range(100))",
    "[for a in range(1000) : distinct(range(1000))]",
    "[for a in range(1000) : setunion(range(1000), range(1000))]",
    "[for a in setproduct(range(200), range(200)) : contains(setproduct(range(200), range(200)), a)]",
    "[for a in range(1000) : matchkeys(range(1000), range(1000), range(1000))]",
    "[for a in range(1000) : range(1000) == range(1000)]",
    "[for a in range(1000) : sort(range(1000))]",
    "[for a in range(1000) : jsonencode(range(1000))]",
    "[for a in range(1000) : jsondecode(jsonencode(range(1000)))]",
    "flatten([for a in range(1000) : [for b in range(1000) : [b, [b]]]])",
    r#"jsondecode(join("", [for a in range(1000) : "["]))"#,
    r#"yamldecode(join("", [for a in range(1000) : "["]))"#,
    r#"yamldecode(join("\n", concat(["a0: &a0 [x, x, x]"], [for a in range(40) : "a${a + 1}: &a${a + 1} [*a${a}, *a${a}, *a${a}]"])))"#,
];

#[test]
fn what_costs_too_much_ends_in_a_limit_and_soon() {
    for expression in COSTLY {
        let start = Instant::now();
        let names = Names::within(Budget::new(200_000, 1 << 20), expression);
        let answer = answer(expression, &names);
        assert!(answer.starts_with("limit"), "{expression}: {answer}");
        assert!(
            start.elapsed() < Duration::from_secs(20),
            "{expression}: {:?}",
            start.elapsed()
        );
    }
}
