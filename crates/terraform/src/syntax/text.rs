//! The text of templates: which white space of it counts, and what its escapes mean.

use smol_str::SmolStr;

/// How a template is written, which decides what is taken from its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// Within quotes: one line, with escapes.
    Quoted,
    /// A heredoc, a file, a string of the JSON form: lines as they are.
    Bare,
    /// A heredoc whose indent does not count: `<<-`.
    Indented,
}

/// The literals of a template in the order of its text, together with what stands between them.
///
/// Trimming ends with a line, for each line of a template is a literal of its own to Terraform; and of a line that was
/// trimmed away nothing is left after which a new one could begin.
#[derive(Debug)]
pub(super) struct Literals {
    form: Form,
    pieces: Vec<Piece>,
    count: usize,
    trims_next: bool,
}

#[derive(Debug)]
enum Piece {
    /// A line, or the rest of one, of the literal with this number.
    Text(usize, String),
    /// An interpolation, or a directive's head or end.
    Sequence,
}

impl Literals {
    pub(super) fn new(form: Form) -> Self {
        Self {
            form,
            pieces: Vec::new(),
            count: 0,
            trims_next: false,
        }
    }

    pub(super) fn form(&self) -> Form {
        self.form
    }

    /// A literal, its escapes resolved.
    pub(super) fn text(&mut self, text: &str) {
        let number = self.count;
        self.count += 1;
        let mut add = |line: &str| {
            let line = if std::mem::take(&mut self.trims_next) {
                line.trim_start()
            } else {
                line
            };
            self.pieces.push(Piece::Text(number, line.to_owned()));
        };
        if self.form == Form::Quoted {
            add(text);
        } else {
            text.split_inclusive('\n').for_each(add);
        }
    }

    /// A sequence with a mark, and whether it trims what is before and behind it.
    pub(super) fn sequence(&mut self, [before, behind]: [bool; 2]) {
        if before && let Some(Piece::Text(_, line)) = self.pieces.last_mut() {
            line.truncate(line.trim_end().len());
        }
        self.pieces.push(Piece::Sequence);
        self.trims_next = behind;
    }

    /// The literals as they count.
    pub(super) fn settled(mut self) -> Vec<SmolStr> {
        if self.form == Form::Indented {
            self.take_indent();
        }
        let mut texts = vec![String::new(); self.count];
        for piece in self.pieces {
            if let Piece::Text(number, line) = piece
                && let Some(text) = texts.get_mut(number)
            {
                if text.is_empty() {
                    *text = line;
                } else {
                    text.push_str(&line);
                }
            }
        }
        texts.into_iter().map(SmolStr::from).collect()
    }

    /// Takes from every line the white space that all of them begin with. Blank lines do not count.
    fn take_indent(&mut self) {
        let mut least = usize::MAX;
        let mut begins = true;
        let mut lines = Vec::new();
        for (position, piece) in self.pieces.iter().enumerate() {
            let Piece::Text(_, line) = piece else {
                if std::mem::take(&mut begins) {
                    least = 0;
                }
                continue;
            };
            if std::mem::take(&mut begins) {
                let indent = line.len() - line.trim_start().len();
                if indent < line.len() || !line.ends_with('\n') {
                    least = least.min(line[..indent].chars().count());
                    lines.push(position);
                }
            }
            begins = line.ends_with('\n');
        }
        for position in lines {
            if let Some(Piece::Text(_, line)) = self.pieces.get_mut(position) {
                let end = line.char_indices().nth(least).map_or(line.len(), |(at, _)| at);
                line.drain(..end);
            }
        }
    }
}

/// Text with `$${` and `%%{` as what they stand for.
pub(super) fn without_marks(text: &str) -> String {
    text.replace("$${", "${").replace("%%{", "%{")
}

/// The text of quoted characters.
pub(super) fn unescaped(quoted: &str) -> String {
    let mut text = String::with_capacity(quoted.len());
    let mut rest = quoted;
    while let Some(at) = rest.find(['\\', '$', '%']) {
        text.push_str(&rest[..at]);
        let (meaning, len) = escape(&rest[at..]);
        text.push_str(meaning.encode_utf8(&mut [0; 4]));
        rest = &rest[at + len..];
    }
    text.push_str(rest);
    text
}

/// What the escape stands for that a text begins with, and its length; the first character where it is none.
fn escape(text: &str) -> (char, usize) {
    let mut letters = text.chars();
    let first = letters.next().unwrap_or('\\');
    if text.starts_with("$${") || text.starts_with("%%{") {
        return (first, 2);
    }
    let code = |digits: usize| {
        let digits = text.get(2..2 + digits)?;
        char::from_u32(u32::from_str_radix(digits, 16).ok()?)
    };
    match (first, letters.next()) {
        ('\\', Some('n')) => ('\n', 2),
        ('\\', Some('r')) => ('\r', 2),
        ('\\', Some('t')) => ('\t', 2),
        ('\\', Some(itself @ ('"' | '\\'))) => (itself, 2),
        ('\\', Some('u')) => code(4).map_or((first, 1), |code| (code, 6)),
        ('\\', Some('U')) => code(8).map_or((first, 1), |code| (code, 10)),
        _ => (first, first.len_utf8()),
    }
}
