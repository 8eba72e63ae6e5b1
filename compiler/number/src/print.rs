//! How a number is written: as in the source, with fixed places, in Indonesian form, as money.

use crate::Number;
use std::fmt;

impl Number {
    /// Rounded half-up to `places` digits after the point, all of them written: `89.175` with 2 is `89.18`, `15` is `15.00`.
    pub fn fixed(self, places: u32) -> String {
        // `{:.n}` of rust_decimal panics where digits and zeros are more than 31: pad by hand. Beyond 28 places there is
        // nothing but zeros; the limit keeps a wild argument from filling the memory.
        let places = places.min(28);
        let mut text = self.round_half_up(places).to_string();
        let written = text.split_once('.').map_or(0, |(_, fraction)| fraction.len());
        if written == 0 && places > 0 {
            text.push('.');
        }
        text.extend(std::iter::repeat_n('0', (places as usize).saturating_sub(written)));
        text
    }

    /// In Indonesian form: dots between the thousands, a decimal comma. `None`: the shortest form, `1.250.000,5`;
    /// `Some(2)`: rounded half-up to two places, `1.250.000,50`.
    pub fn indonesian(self, places: Option<u32>) -> String {
        let text = match places {
            Some(places) => self.fixed(places),
            None => self.to_string(),
        };
        let (sign, text) = match text.strip_prefix('-') {
            Some(rest) => ("-", rest),
            None => ("", text.as_str()),
        };
        let (whole, fraction) = match text.split_once('.') {
            Some((whole, fraction)) => (whole, Some(fraction)),
            None => (text, None),
        };
        let mut out = String::with_capacity(text.len() * 4 / 3 + 2);
        out.push_str(sign);
        for (index, digit) in whole.chars().enumerate() {
            if index > 0 && (whole.len() - index) % 3 == 0 {
                out.push('.');
            }
            out.push(digit);
        }
        if let Some(fraction) = fraction {
            out.push(',');
            out.push_str(fraction);
        }
        out
    }

    /// As an amount of money: `Rp1.250.000.000`; with sen where there are any, `Rp1.250,50`; below zero `-Rp1.250`.
    pub fn money(self) -> String {
        let rounded = self.round_half_up(2);
        let amount = rounded.abs().indonesian(if rounded.is_whole() { Some(0) } else { Some(2) });
        let sign = if rounded.is_negative() { "-" } else { "" };
        format!("{sign}Rp{amount}")
    }
}

/// The shortest form, which [`Number::parse`] reads back: no zeros at the end, no exponent, no separators.
impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0.normalize(), f)
    }
}

impl fmt::Debug for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
