use super::Number;

fn n(text: &str) -> Number {
    Number::parse(text).unwrap()
}
