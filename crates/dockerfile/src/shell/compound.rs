//! Compound commands: their reserved words are taken into account, and what has no commands in it is stepped over.

use portcullis_model::dockerfile::Joint;

use super::Scanner;
use super::list::{List, Open};

impl Scanner<'_> {
    /// A reserved word at the beginning of a command: taken into account, and no command.
    pub(super) fn reserved(&mut self, word: &str, start: usize, list: &mut List) -> bool {
        match word {
            "if" => self.open(list, Open::If),
            "while" | "until" => self.open(list, Open::Loop),
            "for" | "select" => {
                self.open(list, Open::Loop);
                self.skip_loop_head();
            }
            "case" => {
                self.open(list, Open::Case { pattern: true });
                self.skip_blanks();
                self.word();
                self.skip_blank_lines();
                if self.word().raw() != "in" {
                    self.complain(|| "a case has no `in`".to_owned());
                }
            }
            "{" => self.open(list, Open::Brace),
            "then" | "elif" | "else" => self.part_of(list, Open::If, word),
            "do" => self.part_of(list, Open::Loop, word),
            "fi" => self.end_of(list, Open::If, word),
            "done" => self.end_of(list, Open::Loop, word),
            "}" => self.end_of(list, Open::Brace, word),
            "esac" => {
                if let Some((Open::Case { .. }, _)) = list.open.last() {
                    list.close();
                } else {
                    self.complain(|| "`esac` ends nothing".to_owned());
                }
            }
            "!" | "time" => {}
            "function" => {
                self.skip_blanks();
                self.word();
                self.skip_blanks();
                self.take("()");
            }
            "[[" => {
                self.at = start + 2;
                self.skip_condition();
                self.pipeline(list);
                list.closed = true;
            }
            _ => return false,
        }
        true
    }

    pub(super) fn part_of(&mut self, list: &mut List, open: Open, word: &str) {
        if list.is_in(open) {
            list.begin_part();
        } else {
            self.complain(|| format!("`{word}` stands alone"));
        }
    }

    pub(super) fn end_of(&mut self, list: &mut List, open: Open, word: &str) {
        if list.is_in(open) {
            list.close();
        } else {
            self.complain(|| format!("`{word}` ends nothing"));
        }
    }

    /// A pattern of a `case` up to its parenthesis; false at `esac`.
    pub(super) fn case_pattern(&mut self, list: &mut List) -> bool {
        loop {
            self.skip_blanks();
            match self.peek() {
                None => return true,
                Some(b'\n' | b';' | b'|' | b'(' | b'&') => self.at += 1,
                Some(b'#') => self.skip_line(),
                Some(b')') => {
                    self.at += 1;
                    if let Some((Open::Case { pattern }, _)) = list.open.last_mut() {
                        *pattern = false;
                    }
                    list.join(Joint::Sequence);
                    return true;
                }
                Some(_) => {
                    let before = self.at;
                    let word = self.word();
                    if word.raw() == "esac" {
                        self.at = before;
                        return false;
                    }
                    if self.at == before {
                        self.at += 1;
                    }
                }
            }
        }
    }

    /// `for name in words` up to what ends it, or `for (( ))`.
    pub(super) fn skip_loop_head(&mut self) {
        self.skip_blanks();
        if self.take("((") {
            if !self.skip_arithmetic() {
                self.complain(|| "`((` is not closed".to_owned());
            }
            return;
        }
        self.word();
        self.skip_blank_lines();
        let before = self.at;
        if self.word().raw() != "in" {
            self.at = before;
            return;
        }
        loop {
            self.skip_blanks();
            match self.peek() {
                None | Some(b';' | b'\n' | b'&' | b'|' | b')') => return,
                Some(b'#') => self.skip_line(),
                Some(_) => {
                    let before = self.at;
                    self.word();
                    if self.at == before {
                        self.at += 1;
                    }
                }
            }
        }
    }

    /// The inside of `[[ ]]`.
    pub(super) fn skip_condition(&mut self) {
        loop {
            self.skip_blanks();
            match self.peek() {
                None => return self.complain(|| "`[[` is not closed".to_owned()),
                Some(b'\n' | b'&' | b'|' | b'(' | b')' | b'<' | b'>' | b';') => self.at += 1,
                Some(_) => {
                    let before = self.at;
                    if self.word().raw() == "]]" {
                        return;
                    }
                    if self.at == before {
                        self.at += 1;
                    }
                }
            }
        }
    }

    /// `(( ))`, which has no commands of its own but in substitutions.
    pub(super) fn arithmetic(&mut self, list: &mut List) {
        let before = self.at;
        self.at += 2;
        if self.skip_arithmetic() {
            self.pipeline(list);
            list.closed = true;
        } else {
            // Two subshells that open together.
            self.at = before + 1;
            self.open(list, Open::Parenthesis);
        }
    }

    /// The words between the parentheses of `name=( )`.
    pub(super) fn skip_array(&mut self) {
        self.at += 1;
        loop {
            self.skip_blanks();
            match self.peek() {
                None => return self.complain(|| "an array is not closed".to_owned()),
                Some(b')') => {
                    self.at += 1;
                    return;
                }
                Some(b'#') => self.skip_line(),
                Some(_) => {
                    let before = self.at;
                    self.word();
                    if self.at == before {
                        self.at += 1;
                    }
                }
            }
        }
    }

    /// The bodies of the heredocs that were announced on the line that just ended.
    pub(super) fn skip_heredocs(&mut self) {
        for (delimiter, tabs) in std::mem::take(&mut self.heredocs) {
            loop {
                let start = self.at;
                self.skip_line();
                let line = self.text.slice(start, self.at).trim_end_matches('\r');
                let ended = self.peek().is_none();
                self.at += usize::from(!ended);
                let line = if tabs { line.trim_start_matches('\t') } else { line };
                if line == delimiter || ended {
                    break;
                }
            }
        }
    }

    pub(super) fn skip_blank_lines(&mut self) {
        loop {
            self.skip_blanks();
            match self.peek() {
                Some(b'\n') => self.at += 1,
                Some(b'#') => self.skip_line(),
                _ => return,
            }
        }
    }
}
