//! What Terraform's console says of the same.

use super::*;

fn number(text: &str) -> Number {
    Number::parse(text).unwrap()
}

fn float(value: f64) -> Number {
    Number::from_f64(value).unwrap()
}

fn count(value: i64) -> Number {
    Number::from(value)
}

fn times(base: &str, times: usize) -> Number {
    (1..times).fold(number(base), |product, _| product.multiply(&number(base)).unwrap())
}

#[test]
fn text_is_read_as_a_decimal_number() {
    for (text, printed) in [
        ("1", "1"),
        ("+1", "1"),
        ("-1", "-1"),
        ("0012", "12"),
        ("00012.500", "12.5"),
        (".5", "0.5"),
        ("-.5", "-0.5"),
        ("5.", "5"),
        ("1e5", "100000"),
        ("1E5", "100000"),
        ("1e+5", "100000"),
        ("1e-5", "0.00001"),
        ("1e-20", "0.00000000000000000001"),
        ("1.5e3", "1500"),
        ("1p10", "1024"),
        ("1P5", "32"),
        ("3p-2", "0.75"),
        ("0", "0"),
        ("-0", "-0"),
        ("0.000", "0"),
        ("Inf", "+Inf"),
        ("-inf", "-Inf"),
        ("1e999999999", "+Inf"),
        ("-1e999999999", "-Inf"),
        ("1e-999999999", "0"),
        ("9223372036854775807", "9223372036854775807"),
        ("-9223372036854775808", "-9223372036854775808"),
        ("9223372036854775808", "9223372036854775808"),
        (
            "123456789012345678901234567890.123456789",
            "123456789012345678901234567890.123456789",
        ),
    ] {
        assert_eq!(number(text).to_string(), printed, "{text}");
    }
}

#[test]
fn text_that_is_no_decimal_number_is_refused() {
    for text in [
        "",
        " 1",
        "1 ",
        "0x10",
        "0b1",
        "1_000",
        "1e",
        "1e+",
        ".",
        "-",
        "--1",
        "e5",
        "1e5.5",
        "1.5.5",
        "infinity",
        "INF",
        "nan",
        "1e9999999999999999999999",
        "é",
        "-é",
        "1é",
    ] {
        assert!(Number::parse(text).is_none(), "{text}");
    }
}

#[test]
fn many_digits_are_rounded_to_512_bits() {
    let digits = "123456789012345678901234567890".repeat(6);
    let rounded = "123456789012345678901234567890".repeat(5) + "12345" + &"0".repeat(25);
    assert_eq!(number(&digits).to_string(), rounded);
    let endless = format!("0.{}", "3".repeat(100_000));
    assert_eq!(number(&endless), number("1").divide(&number("3")).unwrap());
}

#[test]
fn arithmetic_is_that_of_512_bits() {
    let op = |a: &str, op: &str, b: &str| {
        let (a, b) = (number(a), number(b));
        match op {
            "+" => a.add(&b),
            "-" => a.subtract(&b),
            "*" => a.multiply(&b),
            "/" => a.divide(&b),
            _ => a.modulo(&b),
        }
        .unwrap()
        .to_string()
    };
    let third = "3".repeat(154);
    for (a, sign, b, printed) in [
        ("1", "/", "3", format!("0.{third}5").as_str()),
        ("-1", "/", "3", &format!("-0.{third}5")),
        ("2", "/", "3", &format!("0.{}7", "6".repeat(153))),
        ("1e155", "/", "3", &format!("{third}2")),
        ("1e200", "/", "3", &format!("{third}4{}", "0".repeat(45))),
        ("0.1", "+", "0.2", "0.3"),
        ("10", "/", "4", "2.5"),
        ("1", "/", "1024", "0.0009765625"),
        ("0.1", "*", "3", "0.3"),
        ("1.15", "*", "100", "115"),
        ("1e154", "+", "0.1", &format!("1{}", "0".repeat(154))),
        ("9223372036854775807", "+", "1", "9223372036854775808"),
        ("-9223372036854775808", "-", "1", "-9223372036854775809"),
        ("9223372036854775808", "-", "1", "9223372036854775807"),
        (
            "9223372036854775807",
            "*",
            "9223372036854775807",
            "85070591730234615847396907784232501249",
        ),
        ("-9223372036854775808", "/", "-1", "9223372036854775808"),
        (
            "123456789.123456789",
            "*",
            "987654321.987654321",
            "121932631356500531.347203169112635269",
        ),
        ("1e400", "*", "1e-400", "1"),
        ("5", "%", "3", "2"),
        ("-5", "%", "3", "-2"),
        ("5", "%", "-3", "2"),
        ("5.5", "%", "2", "1.5"),
        ("-5.5", "%", "2", "-1.5"),
        ("10.25", "%", "3.5", "3.25"),
        ("5", "%", "0.1", "0"),
        ("1e50", "%", "7", "2"),
        ("-7", "%", "0", "-7"),
        ("5", "/", "0", "+Inf"),
        ("-5", "/", "0", "-Inf"),
        ("0", "*", "-1", "-0"),
        ("-5", "%", "5", "0"),
        ("5", "-", "5", "0"),
    ] {
        assert_eq!(op(a, sign, b), printed, "{a} {sign} {b}");
    }
    let product = "4830671903771572926155507388294539889598899910782695348282401396369720844298569375769892489239876823344847\
                   0615157204147791913866175682556732327616345033032";
    assert_eq!(
        times("9223372036854775807", 9).to_string(),
        format!("{product}{}", "0".repeat(16))
    );
}

#[test]
fn what_has_no_result_has_none() {
    let (zero, infinite) = (number("0"), number("Inf"));
    assert!(zero.divide(&zero).is_none());
    assert!(infinite.divide(&infinite).is_none());
    assert!(infinite.subtract(&infinite).is_none());
    assert!(infinite.multiply(&zero).is_none());
    assert!(count(5).modulo(&infinite).is_none());
    assert!(Number::from_f64(f64::NAN).is_none());
}

#[test]
fn a_result_has_the_precision_of_its_operands() {
    let third = count(1).divide(&count(3)).unwrap();
    assert_eq!(third.to_string(), "0.33333333333333333334");
    assert_eq!(count(2).divide(&count(3)).unwrap().to_string(), "0.6666666666666666667");
    assert_eq!(float(1_152_921_504_606_846_976.0).to_string(), "1152921504606847000");
    let whole = float(1_152_921_504_606_846_976.0).add(&count(0)).unwrap();
    assert_eq!(whole.to_string(), "1152921504606846976");
    assert_eq!(float(1e23).to_string(), format!("1{}", "0".repeat(23)));
    assert_eq!(
        float(1e23).add(&count(0)).unwrap().to_string(),
        "99999999999999991610000"
    );
    assert_eq!(
        float(0.1).add(&number("0")).unwrap().to_string(),
        "0.1000000000000000055511151231257827021181583404541015625"
    );
    assert_eq!(
        float(2_f64.powf(0.5))
            .multiply(&float(2_f64.powf(0.5)))
            .unwrap()
            .to_string(),
        "2.00000000000000027343234630647693"
    );
}

#[test]
fn a_remainder_has_the_precision_of_what_is_divided() {
    let large = float(5_f64.powi(26));
    assert_eq!(large.modulo(&number("-61")).unwrap().to_string(), "256");
    assert_eq!(
        number("1490116119384765625")
            .modulo(&number("-61"))
            .unwrap()
            .to_string(),
        "57"
    );
}

#[test]
fn numbers_that_print_alike_are_equal() {
    assert_eq!(number("0.1"), number("1").divide(&number("10")).unwrap());
    assert_eq!(float(0.1), number("0.1"));
    assert_eq!(number("0"), number("-0"));
    assert_eq!(count(7), number("7.0"));
    assert_eq!(float(2_f64.powi(70)), number("1180591620717411303424"));
    assert_ne!(number("0.1"), number("0.10000000000000000000001"));
    assert_ne!(number("Inf"), number("-Inf"));
    assert_ne!(number("1e400"), number("1e401"));
}

#[test]
fn equal_numbers_hash_alike() {
    let hash = |number: &Number| {
        let mut hasher = std::hash::DefaultHasher::new();
        number.hash(&mut hasher);
        hasher.finish()
    };
    for (a, b) in [
        (float(0.1), number("0.1")),
        (number("-0"), number("0")),
        (float(2_f64.powi(70)), number("1180591620717411303424")),
    ] {
        assert_eq!(hash(&a), hash(&b), "{a}");
    }
}

#[test]
fn numbers_are_ordered_by_their_size() {
    let sorted = [
        "-Inf",
        "-1e400",
        "-3",
        "-0.1",
        "0",
        "1e-400",
        "0.1",
        "1",
        "1.5",
        "9223372036854775808",
        "1e400",
        "Inf",
    ];
    for (position, small) in sorted.iter().enumerate() {
        for large in &sorted[position + 1..] {
            assert_eq!(number(small).compare(&number(large)), Ordering::Less, "{small} {large}");
            assert_eq!(
                number(large).compare(&number(small)),
                Ordering::Greater,
                "{large} {small}"
            );
        }
    }
    assert_eq!(number("0").compare(&number("-0")), Ordering::Equal);
}

#[test]
fn floor_and_ceil_go_to_whole_numbers() {
    for (text, floor, ceil) in [
        ("1.9999999999999999999999999", "1", "2"),
        ("1.0000000000000000000000001", "1", "2"),
        ("-1.1", "-2", "-1"),
        ("-0.5", "-1", "0"),
        ("7", "7", "7"),
        (
            "1e400",
            &format!("1{}", "0".repeat(400)),
            &format!("1{}", "0".repeat(400)),
        ),
        ("-Inf", "-Inf", "-Inf"),
    ] {
        assert_eq!(number(text).floor().to_string(), floor, "{text}");
        assert_eq!(number(text).ceil().to_string(), ceil, "{text}");
    }
}

#[test]
fn numbers_become_those_of_the_machine() {
    assert_eq!(number("7.0").as_i64(), Some(7));
    assert_eq!(number("-0").as_i64(), Some(0));
    assert_eq!(number("7.5").as_i64(), None);
    assert_eq!(number("9223372036854775808").as_i64(), None);
    assert_eq!(
        number("9223372036854775808").as_integer(),
        Some(BigInt::from(1_u128 << 63))
    );
    assert!(number("1e50").as_integer().is_some());
    assert!(number("1e-50").as_integer().is_none());
    for text in [
        "0.1",
        "1e300",
        "1.7976931348623157e308",
        "5e-324",
        "3.14159",
        "-2.5",
        "9007199254740993",
    ] {
        let machine: f64 = text.parse().unwrap();
        assert_eq!(number(text).as_f64(), machine, "{text}");
        assert_eq!(float(machine).as_f64(), machine, "{text}");
    }
    assert_eq!(number("1e400").as_f64(), f64::INFINITY);
}

#[test]
fn growing_without_end_ends_in_infinity() {
    let mut number = number("1e1000");
    for _ in 0..64 {
        number = number.multiply(&number).unwrap();
    }
    assert_eq!(number.to_string(), "+Inf");
    let mut small = self::number("-1e-1000");
    for _ in 0..64 {
        small = small.multiply(&small).unwrap();
    }
    assert_eq!(small.to_string(), "0");
}
