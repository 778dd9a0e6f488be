//! Holds a file against the table of keys and collects all that is wrong.

use std::collections::HashSet;

use portcullis::nearest;
use portcullis_model::limits::PROBLEMS_PER_FILE;
use portcullis_model::value::{Entry, Map};
use portcullis_model::{Data, RuleInfo, Setting, Span, Value};

use crate::keys::{KEYS, Key, Place, SEVERITIES, Shape, listed, names};
use crate::words::Rules;
use crate::{Fault, Known, Standing};

/// All that is wrong with the meaning of a file.
pub(crate) fn file(root: &Value, standing: Standing, known: &Known<'_>) -> Vec<Fault> {
    let mut check = Check {
        standing,
        rules: Rules::new(known),
        formats: known.formats,
        faults: Vec::new(),
        more: 0,
    };
    match &root.data {
        Data::Map(map) => check.root(map),
        _ => check.fault(
            root.span,
            format!("a configuration file is a map of keys, not {}", kind(root)),
            || Some(format!("the keys are {}", listed(&names(KEYS)))),
        ),
    }
    check.finish()
}

struct Check<'k> {
    standing: Standing,
    rules: Rules<'k>,
    formats: &'k [&'k str],
    faults: Vec<Fault>,
    /// Faults beyond the limit.
    more: usize,
}

impl Check<'_> {
    fn fault(&mut self, span: Span, message: String, help: impl FnOnce() -> Option<String>) {
        if self.faults.len() < PROBLEMS_PER_FILE {
            let help = help();
            self.faults.push(Fault { span, message, help });
        } else {
            self.more += 1;
        }
    }

    fn finish(mut self) -> Vec<Fault> {
        let more = self.more;
        if let (1.., Some(last)) = (more, self.faults.last_mut()) {
            last.message
                .push_str(&format!(" (and {more} more faults in this file)"));
        }
        self.faults
    }

    fn root(&mut self, map: &Map) {
        self.map(map, KEYS, "this file");
        if let (Some(_), Some(profile)) = (set(map, "select"), map.entry("profile")) {
            self.fault(
                profile.key.span,
                "`profile` has no effect beside `select`, which says what runs".to_owned(),
                || Some("remove one of them; `select: [all]` is the profile `all`".to_owned()),
            );
        }
    }

    /// A map with keys of the table.
    fn map(&mut self, map: &Map, keys: &'static [Key], holder: &str) {
        for Entry { key, value } in map {
            match keys.iter().find(|known| known.name == key.name) {
                Some(known) if known.place == Place::Outermost && self.standing == Standing::Nested => self.fault(
                    key.span,
                    format!("`{}` may only stand in the outermost configuration file", key.name),
                    || {
                        let here = keys.iter().filter(|key| key.place == Place::Anywhere);
                        let here: Vec<&str> = here.map(|key| key.name).collect();
                        Some(format!(
                            "this file holds for its directory only, and may say {}",
                            listed(&here)
                        ))
                    },
                ),
                Some(known) => self.value(known.name, &known.shape, value),
                None => self.fault(key.span, format!("unknown key `{}`", key.name), || {
                    Some(unknown_key(&key.name, keys, holder))
                }),
            }
        }
        let missing = keys.iter().filter(|key| key.required && map.get(key.name).is_none());
        for key in missing {
            self.fault(map.head, format!("`{}` is missing in {holder}", key.name), || {
                Some(format!("add `{}`: {}", key.name, uncapitalised(key.about)))
            });
        }
    }

    fn value(&mut self, name: &str, shape: &Shape, value: &Value) {
        match (shape, &value.data) {
            // What is commented out below a key leaves the key without a value.
            (Shape::List(_) | Shape::Map(_) | Shape::Maps(_) | Shape::Severities | Shape::Options, Data::Null) => {}
            (_, Data::Null) => self.fault(value.span, format!("`{name}` has no value"), || {
                Some(format!("give it {}, or remove the key", shape.words()))
            }),
            (_, Data::Unknown(_)) => self.fault(
                value.span,
                format!(
                    "the value of `{name}` cannot be read: {}",
                    "it has a tag of another program"
                ),
                || Some("remove the word that begins with `!`".to_owned()),
            ),
            (Shape::List(_), Data::List(items)) if items.is_empty() && name == "select" => self.fault(
                value.span,
                "`select` is empty, so that no rule would run".to_owned(),
                || Some("name rules, or remove the key".to_owned()),
            ),
            (Shape::List(_), Data::List(items)) if items.is_empty() && name == "rules" => {
                self.fault(
                    value.span,
                    "`rules` is empty, so that nothing is waived".to_owned(),
                    || Some("name the rules that are accepted".to_owned()),
                );
            }
            (Shape::List(of), Data::List(items)) => items.iter().for_each(|item| self.item(name, of, item)),
            (Shape::List(of), Data::String(_)) => self.value(name, of, value),
            (Shape::Map(keys), Data::Map(map)) => self.map(map, keys, &format!("`{name}`")),
            (Shape::Maps(keys), Data::List(items)) => {
                for item in items {
                    match &item.data {
                        Data::Map(map) => self.map(map, keys, &format!("this entry of `{name}`")),
                        _ => self.mismatch(name, &Shape::Map(keys), item),
                    }
                }
            }
            (Shape::Severities, Data::Map(map)) => self.severities(map),
            (Shape::Options, Data::Map(map)) => self.options(map),
            (_, Data::String(text)) => self.text(name, shape, text, value),
            _ => self.mismatch(name, shape, value),
        }
    }

    /// An item of a list, where nothing is no item.
    fn item(&mut self, name: &str, shape: &Shape, value: &Value) {
        match value.data {
            Data::Null => self.fault(value.span, format!("an item of `{name}` is empty"), || {
                Some(format!("write {}, or remove the dash", shape.words()))
            }),
            _ => self.value(name, shape, value),
        }
    }

    /// A value of the wrong type.
    fn mismatch(&mut self, name: &str, shape: &Shape, value: &Value) {
        let scalar = matches!(value.data, Data::Bool(_) | Data::Number(_));
        let textual = matches!(shape, Shape::Text | Shape::Path | Shape::Pattern | Shape::Address);
        let in_list = matches!(shape, Shape::List(of) if !matches!(of, Shape::Rule { .. }));
        let message = format!("`{name}` takes {}, not {}", shape.words(), kind(value));
        self.fault(value.span, message, || {
            (scalar && (textual || in_list)).then(|| "put it in quotes to make a text of it".to_owned())
        });
    }

    fn text(&mut self, name: &str, shape: &Shape, text: &str, value: &Value) {
        if text.trim().is_empty() {
            return self.fault(value.span, format!("`{name}` is empty"), || {
                Some(format!("give it {}", shape.words()))
            });
        }
        match shape {
            Shape::Day if !portcullis::is_date(text) => {
                self.fault(value.span, format!("`{text}` is no day of the calendar"), || {
                    Some("write a day as YYYY-MM-DD, for example 2027-03-31".to_owned())
                })
            }
            Shape::Word(words) => self.word(name, text, words, value.span),
            Shape::Format => self.word(name, text, self.formats, value.span),
            Shape::Rule { all } => self.rule(text, *all, value.span),
            Shape::Pattern => {
                if let Some(reason) = portcullis::pattern_fault(text) {
                    self.fault(value.span, format!("`{text}` is no pattern of paths: {reason}"), || {
                        Some("write it as in `.gitignore`: `examples/`, `*.tf`, `legacy/**`".to_owned())
                    });
                }
            }
            Shape::List(_) | Shape::Map(_) | Shape::Maps(_) | Shape::Severities | Shape::Options => {
                self.mismatch(name, shape, value);
            }
            Shape::Text | Shape::Path | Shape::Address | Shape::Day => {}
        }
    }

    /// One of some words, as they are written.
    fn word(&mut self, name: &str, text: &str, words: &[&str], span: Span) {
        if !words.contains(&text) {
            self.fault(span, format!("`{name}` cannot be `{text}`"), || {
                Some(match nearest(text, words.iter().copied()) {
                    Some(word) => format!("did you mean `{word}`? It is one of {}", listed(words)),
                    None => format!("it is one of {}", listed(words)),
                })
            });
        }
    }

    /// Anything that names a rule.
    fn rule(&mut self, word: &str, all: bool, span: Span) {
        if word.eq_ignore_ascii_case("all") {
            if !all {
                self.fault(span, "`all` is not the name of a rule".to_owned(), || {
                    Some("name rules, families or controls".to_owned())
                });
            }
        } else if self.rules.lacks(word) {
            let message = format!("no rule, alias, family or control is called `{word}`");
            self.unknown_rule(word, message, span);
        }
    }

    /// A word that names no rule. What it may have been meant to be costs a look at every rule, and so is told only where
    /// the fault is.
    fn unknown_rule(&mut self, word: &str, message: String, span: Span) {
        let is_told = self.faults.len() < PROBLEMS_PER_FILE;
        let nearest = is_told.then(|| self.rules.nearest(word)).flatten();
        self.fault(span, message, || Some(rules_hint(nearest)));
    }

    fn severities(&mut self, map: &Map) {
        for Entry { key, value } in map {
            self.rule(&key.name, false, key.span);
            match &value.data {
                Data::String(text) if !text.is_empty() => self.word(&key.name, text, SEVERITIES, value.span),
                _ => {
                    let name = format!("severity.{}", key.name);
                    self.mismatch(&name, &Shape::Word(SEVERITIES), value);
                }
            }
        }
    }

    fn options(&mut self, map: &Map) {
        let mut met = HashSet::new();
        for Entry { key, value } in map {
            let named = self.rules.named(&key.name);
            let [rule] = named[..] else {
                self.not_one_rule(&key.name, &named, key.span);
                continue;
            };
            if !met.insert(rule.id.as_ref()) {
                let message = format!("`{}` is `{}`, whose options stand here already", key.name, rule.id);
                self.fault(key.span, message, || Some("join them under one name".to_owned()));
            }
            match &value.data {
                Data::Null => {}
                Data::Map(options) => options.iter().for_each(|option| self.option(rule, option)),
                _ => self.fault(
                    value.span,
                    format!("`{}` takes a map of its options, not {}", rule.id, kind(value)),
                    || Some(options_hint(rule)),
                ),
            }
        }
    }

    /// A word that names no rule that could have options, or more than one.
    fn not_one_rule(&mut self, word: &str, named: &[&RuleInfo], span: Span) {
        if !named.is_empty() {
            let ids: Vec<&str> = named.iter().map(|rule| rule.id.as_ref()).collect();
            self.fault(span, format!("`{word}` means {} rules", ids.len()), || {
                Some(format!("name one of {}", listed(&ids)))
            });
        } else if self.rules.knows(word) {
            self.fault(
                span,
                format!("`{word}` is a family or a control, and options are those of one rule"),
                || Some(format!("`portcullis rules --select {word}` lists its rules")),
            );
        } else if self.rules.lacks(word) {
            self.unknown_rule(word, format!("no rule is called `{word}`"), span);
        }
    }

    fn option(&mut self, rule: &RuleInfo, Entry { key, value }: &Entry) {
        let Some(option) = rule.options.iter().find(|option| option.name == key.name.as_str()) else {
            let message = format!("`{}` has no option `{}`", rule.id, key.name);
            return self.fault(key.span, message, || Some(unknown_option(&key.name, rule)));
        };
        let fits = match (&option.default, &value.data) {
            (Setting::List(_), Data::List(items)) => {
                if let Some(item) = items.iter().find(|item| item.as_str().is_none()) {
                    let message = format!(
                        "`{}` of `{}` takes a list of texts, and this is {}",
                        option.name,
                        rule.id,
                        kind(item)
                    );
                    self.fault(item.span, message, || {
                        let scalar = matches!(item.data, Data::Bool(_) | Data::Number(_));
                        scalar.then(|| "put it in quotes to make a text of it".to_owned())
                    });
                }
                true
            }
            (_, data) => setting(&option.default, data).is_some(),
        };
        if !fits {
            let message = format!(
                "`{}` of `{}` takes {}, not {}",
                option.name,
                rule.id,
                option.default.type_name(),
                kind(value)
            );
            self.fault(value.span, message, || Some(format!("it is {}", option.about)));
        }
    }
}

/// What is set for an option, if it is of the type of the default.
pub(crate) fn setting(default: &Setting, data: &Data) -> Option<Setting> {
    Some(match (default, data) {
        (Setting::Bool(_), Data::Bool(flag)) => Setting::Bool(*flag),
        (Setting::Number(_), Data::Number(number)) if number.as_f64().is_finite() => Setting::Number(number.as_f64()),
        (Setting::Text(_), Data::String(text)) => Setting::Text(text.to_string()),
        (Setting::List(_), Data::String(text)) => Setting::List(vec![text.to_string()]),
        (Setting::List(_), Data::List(items)) => {
            let texts = items.iter().map(|item| item.as_str().map(str::to_owned));
            Setting::List(texts.collect::<Option<_>>()?)
        }
        _ => return None,
    })
}

/// A key that has a value.
fn set<'m>(map: &'m Map, key: &str) -> Option<&'m Value> {
    map.get(key).filter(|value| !value.is_null())
}

/// What a value is, in words.
fn kind(value: &Value) -> &'static str {
    match &value.data {
        Data::Null => "nothing",
        Data::Bool(_) => "true or false",
        Data::Number(_) => "a number",
        Data::String(_) => "a text",
        Data::List(_) => "a list",
        Data::Map(_) => "a map",
        Data::Unknown(_) => "what only another program can read",
    }
}

fn unknown_key(word: &str, keys: &'static [Key], holder: &str) -> String {
    let elsewhere = KEYS
        .iter()
        .find(|key| key.inner().iter().any(|inner| inner.name == word));
    match (nearest(word, names(keys)), elsewhere) {
        (_, Some(parent)) => format!("`{word}` stands under `{}`", parent.name),
        _ if KEYS.iter().any(|key| key.name == word) => {
            format!("`{word}` stands at the top of the file, not in {holder}")
        }
        (Some(key), None) => format!("did you mean `{key}`?"),
        (None, None) => format!("the keys of {holder} are {}", listed(&names(keys))),
    }
}

fn unknown_option(word: &str, rule: &RuleInfo) -> String {
    let options = rule.options.iter().map(|option| option.name.as_ref());
    match nearest(word, options) {
        _ if word == "severity" => "how bad it is stands under `severity` at the top of the file".to_owned(),
        Some(option) => format!("did you mean `{option}`?"),
        None => options_hint(rule),
    }
}

fn options_hint(rule: &RuleInfo) -> String {
    let options: Vec<&str> = rule.options.iter().map(|option| option.name.as_ref()).collect();
    if options.is_empty() {
        format!("`{}` has no options; to leave it out, name it under `ignore`", rule.id)
    } else {
        format!("its options are {}", listed(&options))
    }
}

fn rules_hint(nearest: Option<&str>) -> String {
    nearest.map_or_else(
        || "`portcullis rules` lists them".to_owned(),
        |name| format!("did you mean `{name}`?"),
    )
}

fn uncapitalised(sentence: &str) -> String {
    let mut characters = sentence.trim_end_matches('.').chars();
    let first = characters.next().map(|first| first.to_lowercase().to_string());
    format!("{}{}", first.unwrap_or_default(), characters.as_str())
}
