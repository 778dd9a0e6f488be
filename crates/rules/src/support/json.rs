//! The type of a JSON text, without keeping its values.

use portcullis_model::{SmolStr, limits};

use crate::support::expression_type::Type;

/// The type of the value, or what is wrong with the text.
pub(crate) fn type_of(text: &str) -> Result<Type, String> {
    let mut reader = Reader { text, at: 0 };
    let found = reader.value(limits::NESTING)?;
    reader.blanks();
    if reader.at < text.len() {
        return Err(reader.unexpected());
    }
    Ok(found)
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Reader<'t> {
    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or("")
    }

    fn blanks(&mut self) {
        let rest = self.rest();
        self.at += rest.len() - rest.trim_start_matches([' ', '\t', '\n', '\r']).len();
    }

    fn takes(&mut self, wanted: &str) -> bool {
        let found = self.rest().starts_with(wanted);
        self.at += if found { wanted.len() } else { 0 };
        found
    }

    fn unexpected(&self) -> String {
        match self.rest().chars().next() {
            Some(character) => format!("`{}` is not expected", character.escape_debug()),
            None => "it ends too early".to_owned(),
        }
    }

    fn value(&mut self, depth: usize) -> Result<Type, String> {
        let depth = depth.checked_sub(1).ok_or("it is nested too deeply")?;
        self.blanks();
        match self.rest().as_bytes().first() {
            Some(b'{') => self.object(depth),
            Some(b'[') => self.array(depth),
            Some(b'"') => self.string().map(|_| Type::String),
            Some(b'-' | b'0'..=b'9') => self.number(),
            _ if self.takes("true") || self.takes("false") => Ok(Type::Bool),
            _ if self.takes("null") => Ok(Type::Null),
            _ => Err(self.unexpected()),
        }
    }

    fn object(&mut self, depth: usize) -> Result<Type, String> {
        self.at += 1;
        let mut fields = Vec::new();
        self.blanks();
        if self.takes("}") {
            return Ok(Type::strict(fields));
        }
        loop {
            self.blanks();
            let name = self.string()?;
            self.blanks();
            if !self.takes(":") {
                return Err(self.unexpected());
            }
            fields.push((SmolStr::new(name.to_ascii_lowercase()), self.value(depth)?));
            self.blanks();
            if self.takes("}") {
                return Ok(Type::strict(fields));
            }
            if !self.takes(",") {
                return Err(self.unexpected());
            }
        }
    }

    fn array(&mut self, depth: usize) -> Result<Type, String> {
        self.at += 1;
        let mut item: Option<Type> = None;
        self.blanks();
        if self.takes("]") {
            return Ok(Type::Array(Box::new(Type::Any)));
        }
        loop {
            let next = self.value(depth)?;
            item = Some(match item {
                Some(before) => before.or(next),
                None => next,
            });
            self.blanks();
            if self.takes("]") {
                return Ok(Type::Array(Box::new(item.unwrap_or(Type::Any))));
            }
            if !self.takes(",") {
                return Err(self.unexpected());
            }
        }
    }

    /// The characters between the quotes, escapes and all.
    fn string(&mut self) -> Result<&'t str, String> {
        if !self.takes("\"") {
            return Err(self.unexpected());
        }
        let start = self.at;
        let bytes = self.text.as_bytes();
        while let Some(byte) = bytes.get(self.at) {
            match byte {
                b'"' => {
                    self.at += 1;
                    return Ok(self.text.get(start..self.at - 1).unwrap_or(""));
                }
                b'\\' => self.at += 2,
                _ => self.at += 1,
            }
        }
        self.at = self.text.len();
        Err("a text is not closed".to_owned())
    }

    fn number(&mut self) -> Result<Type, String> {
        let rest = self.rest();
        let len = rest.len()
            - rest
                .trim_start_matches(|c: char| c.is_ascii_digit() || "+-.eE".contains(c))
                .len();
        let number = rest.get(..len).unwrap_or("");
        if number.parse::<f64>().is_err() {
            return Err(self.unexpected());
        }
        self.at += len;
        Ok(Type::Number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_and_items_have_their_types() {
        let found = type_of(r#"{"Os": ["a", "b"], "n": 1}"#).unwrap();
        let Type::Object(object) = found else {
            panic!("not an object")
        };
        assert_eq!(object.field("os"), Some(Type::Array(Box::new(Type::String))));
        assert_eq!(object.field("n"), Some(Type::Number));
        assert_eq!(object.field("x"), None);
    }

    #[test]
    fn what_is_not_json_is_said_so() {
        for text in ["", "[1,", "{\"a\"}", "[1] x", "\"a", "tru", "-"] {
            assert!(type_of(text).is_err(), "{text}");
        }
        assert!(type_of(&"[".repeat(1000)).is_err());
    }
}
