//! Exact decimal numbers with checked operations only.
//!
//! In: digits as a person types them, or an `i64`. Out: a [`Number`] that is `Copy`, 16 bytes, compared and hashed by value
//! (`1.0` is `1.00`). Nothing here panics: what does not fit gives `None`.
//!
//! # What is exact
//!
//! A number has at most 96 bits (28 digits, 29 below 7.9) and at most 28 places.
//!
//! - [`Number::parse`] and [`Number::from`] are exact, or refuse.
//! - [`Number::add`], [`Number::sub`] and [`Number::mul`] are exact as long as the exact result has at most 28 digits in all;
//!   beyond that the last places are rounded half to even, so that 28 digits stay. `None` only where the whole part does not fit.
//! - [`Number::div`] is exact where the quotient ends within 28 digits, else it has 28 digits: `1/3*3` is not 1.
//! - Rounding, comparing, [`Number::neg`] and printing are exact.
//!
//! Errors of the 28th digit vanish in [`Number::round_half_up`], which settles at 18 places first.
//!
//! ```
//! use bsc_number::Number;
//! let np = Number::parse("89.5").and_then(|np| np.mul(Number::from(15))).and_then(|sum| sum.div(Number::HUNDRED));
//! assert_eq!(np.map(|np| np.fixed(2)), Some("13.43".to_owned()));
//! ```

mod print;

use rust_decimal::{Decimal, RoundingStrategy};

/// Where a computed value settles before it is rounded, compared or printed (design: scores are rounded to 18 places first).
const SETTLED: u32 = 18;

/// An exact decimal number.
///
/// Remembers the places it was typed with (`4.30` has [`scale`](Number::scale) 2), yet `4.3 == 4.30`, and both hash equal.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Number(Decimal);

#[allow(clippy::should_implement_trait, reason = "the operators of `std` cannot say that a result does not fit")]
impl Number {
    /// 0
    pub const ZERO: Number = Number(Decimal::ZERO);
    /// 1
    pub const ONE: Number = Number(Decimal::ONE);
    /// 100
    pub const HUNDRED: Number = Number(Decimal::ONE_HUNDRED);

    /// Reads `1_250`, `97.50`, `-5`, `+5`: a sign, digits, a point and digits; `_` between two digits. Exact.
    ///
    /// `None`: anything else (a decimal comma, `.5`, `5.`, a space), or more digits than a number can hold.
    pub fn parse(text: &str) -> Option<Number> {
        let (negative, digits) = match text.as_bytes() {
            [b'-', rest @ ..] => (true, rest),
            [b'+', rest @ ..] => (false, rest),
            rest => (false, rest),
        };
        let mut mantissa: i128 = 0;
        let mut places: Option<u32> = None;
        let mut before = b'_';
        for &byte in digits {
            match byte {
                b'0'..=b'9' => {
                    mantissa = mantissa.checked_mul(10)?.checked_add(i128::from(byte - b'0'))?;
                    places = places.map(|places| places.saturating_add(1));
                }
                b'_' if before.is_ascii_digit() => {}
                b'.' if before.is_ascii_digit() && places.is_none() => places = Some(0),
                _ => return None,
            }
            before = byte;
        }
        if !before.is_ascii_digit() {
            return None;
        }
        let mantissa = if negative { -mantissa } else { mantissa };
        Decimal::try_from_i128_with_scale(mantissa, places.unwrap_or(0)).ok().map(Number::new)
    }

    /// A count as a number; `None` above 28 digits, which no count reaches.
    pub fn count(count: usize) -> Option<Number> {
        i128::try_from(count).ok().and_then(|count| Decimal::try_from_i128_with_scale(count, 0).ok()).map(Number)
    }

    /// Zero has no sign: `-0` would print a minus.
    fn new(mut decimal: Decimal) -> Number {
        if decimal.is_zero() {
            decimal.set_sign_positive(true);
        }
        Number(decimal)
    }

    /// `self + other`; `None` where the sum does not fit.
    pub fn add(self, other: Number) -> Option<Number> {
        self.0.checked_add(other.0).map(Number::new)
    }

    /// `self - other`; `None` where the difference does not fit.
    pub fn sub(self, other: Number) -> Option<Number> {
        self.0.checked_sub(other.0).map(Number::new)
    }

    /// `self * other`; `None` where the product does not fit.
    pub fn mul(self, other: Number) -> Option<Number> {
        self.0.checked_mul(other.0).map(Number::new)
    }

    /// `self / other`, to 28 digits; `None` where `other` is zero or the quotient does not fit.
    pub fn div(self, other: Number) -> Option<Number> {
        self.0.checked_div(other.0).map(Number::new)
    }

    /// The number with its sign turned.
    pub fn neg(self) -> Number {
        Number::new(-self.0)
    }

    /// The number without its sign.
    pub fn abs(self) -> Number {
        Number(self.0.abs())
    }

    /// The sum of all; `None` where a partial sum does not fit. No numbers: 0.
    pub fn sum(numbers: impl IntoIterator<Item = Number>) -> Option<Number> {
        numbers.into_iter().try_fold(Number::ZERO, Number::add)
    }

    /// Whether this is 0.
    pub fn is_zero(self) -> bool {
        self.0.is_zero()
    }

    /// Whether this is below 0.
    pub fn is_negative(self) -> bool {
        self < Number::ZERO
    }

    /// Whether there is nothing but zeros after the point.
    pub fn is_whole(self) -> bool {
        self.0.is_integer()
    }

    /// The digits after the point: those typed, or those a computation left. `4.30` has 2.
    pub fn scale(self) -> u32 {
        self.0.scale()
    }

    /// The whole number as an `i64`; `None` where there is a fraction, or it does not fit.
    pub fn to_i64(self) -> Option<i64> {
        if !self.is_whole() {
            return None;
        }
        i64::try_from(self.0.trunc().mantissa()).ok()
    }

    /// Rounds to 18 places, then to `places`, both half away from zero: `13.425` to two places is `13.43`, and what is 13.425
    /// but for the 28th digit of a division is so too.
    pub fn round_half_up(self, places: u32) -> Number {
        let half_up = RoundingStrategy::MidpointAwayFromZero;
        let settled = self.0.round_dp_with_strategy(SETTLED, half_up);
        Number::new(settled.round_dp_with_strategy(places, half_up))
    }

    /// Whether this computed value is the one that a person `typed`, at the typed one's places: 4.333… agrees with `4.33`.
    pub fn agrees_with(self, typed: Number) -> bool {
        self.round_half_up(typed.scale()) == typed
    }
}

impl From<i64> for Number {
    fn from(whole: i64) -> Number {
        Number(Decimal::from(whole))
    }
}

#[cfg(test)]
mod tests;
