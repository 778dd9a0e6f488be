//! One verb of a format, such as `%-10.3s` or `%[2]d`.

use num_bigint::{BigInt, Sign};
use smol_str::{SmolStr, format_smolstr};

use super::super::{Call, document};
use crate::evaluate::Fault;
use crate::value::{Data, Number, Type, Val, clusters, convert};

/// The widest field and the highest precision. Terraform goes wrong beyond it.
const WIDEST: usize = 9_999_999;

pub(super) struct Verb {
    sharp: bool,
    zero: bool,
    minus: bool,
    plus: bool,
    space: bool,
    width: Option<usize>,
    precision: Option<usize>,
    /// The argument that it formats, counted from one.
    pub(super) argument: usize,
    letter: char,
}

impl Verb {
    /// Reads a verb off the text, which starts with its percent sign.
    pub(super) fn read(text: &mut &str, next: usize) -> Result<Self, SmolStr> {
        let mut rest = text.strip_prefix('%').unwrap_or(text);
        let mut verb = Verb {
            sharp: false,
            zero: false,
            minus: false,
            plus: false,
            space: false,
            width: None,
            precision: None,
            argument: next,
            letter: 'v',
        };
        while let Some(flag) = rest.chars().next() {
            match flag {
                '#' => verb.sharp = true,
                '0' => verb.zero = true,
                '-' => verb.minus = true,
                '+' => verb.plus = true,
                ' ' => verb.space = true,
                _ => break,
            }
            rest = rest.get(1..).unwrap_or("");
        }
        verb.width = number(&mut rest);
        if let Some(behind) = rest.strip_prefix('.') {
            rest = behind;
            verb.precision = Some(number(&mut rest).unwrap_or(0));
        }
        if let Some(behind) = rest.strip_prefix('[') {
            rest = behind;
            let index = if rest.starts_with('0') { None } else { number(&mut rest) };
            verb.argument = index.ok_or("a format has a wrong index")?;
            rest = rest.strip_prefix(']').ok_or("a format has an index without an end")?;
        }
        match rest.chars().next() {
            Some(letter) if letter.is_ascii_alphabetic() => {
                verb.letter = letter;
                *text = rest.get(1..).unwrap_or("");
                Ok(verb)
            }
            Some(other) => Err(format_smolstr!("a format has {other:?} where a verb is needed")),
            None => Err(SmolStr::new_static("a format ends within a verb")),
        }
    }

    /// Whether it gives a string as it is.
    pub(super) fn is_plain(&self) -> bool {
        matches!(self.letter, 's' | 'v') && !self.sharp && self.width.is_none() && self.precision.is_none()
    }

    /// Adds an argument, which is wholly known.
    pub(super) fn write(&self, argument: &Val, call: &Call<'_>, out: &mut String) -> Result<(), Fault> {
        let number = || match self.converted(argument, &Type::Number, call)?.data {
            Data::Number(number) => Ok(number),
            _ => call.fault("a number is needed"),
        };
        let text = match self.letter {
            'v' => match &argument.data {
                Data::String(text) if !self.sharp => self.padded(text, call)?,
                Data::Number(number) if !self.sharp => self.padded(&shortest(number), call)?,
                _ => self.padded(&document::json(argument, call)?, call)?,
            },
            't' => match self.converted(argument, &Type::Bool, call)?.data {
                Data::Bool(truth) => truth.to_string(),
                _ => return call.fault("a bool is needed"),
            },
            'b' | 'd' | 'o' | 'x' | 'X' => match number()?.as_integer() {
                Some(whole) => self.whole(&whole, call)?,
                None => return call.fault(format_smolstr!("%{} needs a whole number", self.letter)),
            },
            'e' | 'E' | 'f' | 'g' | 'G' => self.float(&number()?, call)?,
            's' | 'q' => {
                let argument = self.converted(argument, &Type::String, call)?;
                self.text(&argument, call)?
            }
            letter => return call.fault(format_smolstr!("there is no verb %{letter}")),
        };
        out.push_str(&text);
        Ok(())
    }

    fn converted(&self, argument: &Val, ty: &Type, call: &Call<'_>) -> Result<Val, Fault> {
        if argument.is_null() {
            return call.fault(format_smolstr!("%{} cannot format null", self.letter));
        }
        convert(argument.clone(), ty)
            .or_else(|message| call.fault(format_smolstr!("%{} cannot format this: {message}", self.letter)))
    }

    fn text(&self, argument: &Val, call: &Call<'_>) -> Result<String, Fault> {
        let Data::String(text) = &argument.data else {
            return call.fault("a string is needed");
        };
        let text: SmolStr = match self.precision {
            Some(precision) if precision > 0 => clusters(text).take(precision).collect(),
            _ => text.clone(),
        };
        if self.letter == 'q' {
            return self.padded(&document::json(&Val::string(text), call)?, call);
        }
        self.padded(&text, call)
    }

    /// A width or a precision that a field may have; its characters are paid for.
    fn room(&self, wanted: Option<usize>, call: &Call<'_>) -> Result<usize, Fault> {
        let wanted = wanted.unwrap_or(0);
        if wanted > WIDEST {
            return Err(Fault::Limit {
                span: call.span,
                what: SmolStr::new_static("the width of what is formatted"),
            });
        }
        call.room(wanted)?;
        Ok(wanted)
    }

    fn padded(&self, text: &str, call: &Call<'_>) -> Result<String, Fault> {
        let width = self.room(self.width, call)?;
        if width == 0 {
            return Ok(text.to_owned());
        }
        let missing = width.saturating_sub(clusters(text).count());
        let padding = if self.zero { "0" } else { " " }.repeat(missing);
        Ok(if self.minus {
            format!("{text}{padding}")
        } else {
            format!("{padding}{text}")
        })
    }

    /// The sign of a number that is not negative.
    fn positive(&self) -> &'static str {
        match (self.plus, self.space) {
            (true, _) => "+",
            (_, true) => " ",
            _ => "",
        }
    }

    fn whole(&self, number: &BigInt, call: &Call<'_>) -> Result<String, Fault> {
        let width = self.room(self.width, call)?;
        let precision = self.room(self.precision, call)?;
        let (base, prefix) = match self.letter {
            'b' => (2, "0b"),
            'o' => (8, "0"),
            'x' => (16, "0x"),
            'X' => (16, "0X"),
            _ => (10, ""),
        };
        let prefix = if self.sharp { prefix } else { "" };
        let sign = if number.sign() == Sign::Minus {
            "-"
        } else {
            self.positive()
        };
        let mut digits = number.magnitude().to_str_radix(base);
        if self.letter == 'X' {
            digits.make_ascii_uppercase();
        }
        if self.precision == Some(0) && number.sign() == Sign::NoSign {
            return Ok(String::new());
        }
        let mut zeros = precision.saturating_sub(digits.len());
        let missing = width.saturating_sub(sign.len() + prefix.len() + zeros + digits.len());
        let (mut left, mut right) = (0, 0);
        if self.minus {
            right = missing;
        } else if self.zero && self.precision.is_none() {
            zeros = missing;
        } else {
            left = missing;
        }
        let (left, zeros, right) = (" ".repeat(left), "0".repeat(zeros), " ".repeat(right));
        Ok(format!("{left}{sign}{prefix}{zeros}{digits}{right}"))
    }

    fn float(&self, number: &Number, call: &Call<'_>) -> Result<String, Fault> {
        let width = self.room(self.width, call)?;
        self.room(self.precision, call)?;
        let sign = match number.is_negative() {
            true => "-",
            false if number.is_infinite() && !self.space => "+",
            false => self.positive(),
        };
        let body = if number.is_infinite() {
            String::from("Inf")
        } else {
            self.digits(number)
        };
        let missing = width.saturating_sub(sign.len() + body.len());
        Ok(if self.zero && !number.is_infinite() {
            format!("{sign}{}{body}", "0".repeat(missing))
        } else if self.minus {
            format!("{sign}{body}{}", " ".repeat(missing))
        } else {
            format!("{}{sign}{body}", " ".repeat(missing))
        })
    }

    /// The number without its sign.
    fn digits(&self, number: &Number) -> String {
        let mut out = String::new();
        let general = matches!(self.letter, 'g' | 'G');
        let mark = if self.letter.is_ascii_uppercase() { 'E' } else { 'e' };
        if general && self.precision.is_none() {
            general_shortest(number, mark, &mut out);
            return out;
        }
        let mut digits = number.digits(false);
        let precision = self.precision.unwrap_or(6);
        if general {
            let precision = precision.max(1);
            digits.round(precision);
            let mut enough = precision;
            if enough > digits.len() && digits.len() as i64 >= digits.point() {
                enough = digits.len();
            }
            let power = digits.point() - 1;
            if power < -4 || power >= enough as i64 {
                digits.scientific(precision.min(digits.len()).saturating_sub(1), mark, &mut out);
            } else {
                digits.plain(digits.behind(), &mut out);
            }
        } else if self.letter == 'f' {
            if let Ok(count) = usize::try_from(digits.point() + precision as i64) {
                digits.round(count);
            }
            digits.plain(precision, &mut out);
        } else {
            digits.round(precision + 1);
            digits.scientific(precision, mark, &mut out);
        }
        out
    }
}

/// A number as `%v` gives it.
fn shortest(number: &Number) -> String {
    if number.is_infinite() {
        return number.to_string();
    }
    let mut out = String::from(if number.is_negative() { "-" } else { "" });
    general_shortest(number, 'e', &mut out);
    out
}

/// As few digits as tell the number from others, with a power of ten where it is very large or very small.
fn general_shortest(number: &Number, mark: char, out: &mut String) {
    let digits = number.digits(true);
    if (-3..=6).contains(&digits.point()) {
        digits.plain(digits.behind(), out);
    } else {
        digits.scientific(digits.len().saturating_sub(1), mark, out);
    }
}

/// Takes the digits off the text; `None` where there are none.
fn number(text: &mut &str) -> Option<usize> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = text.split_at_checked(digits)?;
    if number.is_empty() {
        return None;
    }
    *text = rest;
    // What does not fit is far beyond any limit.
    Some(number.parse().unwrap_or(usize::MAX))
}
