use super::{Config, read};
use bsc_diagnostics::{Files, Lang};

fn config(text: &str) -> (Config, Vec<String>) {
    let mut files = Files::new();
    let file = files.add("bsc.toml", text.to_owned());
    let (config, diagnostics) = read(file, &files);
    let found = diagnostics.iter().map(|d| format!("{} `{}`", d.code, files.slice(d.primary.span))).collect();
    (config, found)
}

#[test]
fn everything_it_can_say() {
    let (config, found) = config(
        "[project]\nname = \"Kemenlu\"\nprofile = \"permenlu_4_2018\"\nyear = 2018\nlang = \"en\"\ndocs = \"https://contoh.go.id/bsc\"\n\
         [rules]\nIKU002 = \"off\"\nCAS005 = \"error\"\n[confidential]\npaths = [\"rahasia/\"]\n",
    );
    assert_eq!(found, Vec::<String>::new());
    assert_eq!(config.name.as_deref(), Some("Kemenlu"));
    assert_eq!(config.profile.map(|p| p.value).as_deref(), Some("permenlu_4_2018"));
    assert_eq!((config.year, config.lang), (Some(2018), Some(Lang::En)));
    assert_eq!(config.docs.as_deref(), Some("https://contoh.go.id/bsc"));
    let rules: Vec<_> = config.rules.iter().map(|(id, level)| (id.value.as_str(), level.map(|l| l.name()))).collect();
    assert_eq!(rules, [("IKU002", None), ("CAS005", Some("error"))]);
    assert_eq!(config.confidential, ["rahasia/"]);
}

#[test]
fn each_fault_at_its_word() {
    let cases: [(&str, &[&str]); 11] = [
        ("", &[]),
        ("[proyek]\nname = \"a\"\n", &["E5006 `proyek`"]),
        ("name = \"a\"\n", &["E5006 `name`"]),
        ("[project]\nnama = \"a\"\nyear = 2018\n", &["E5006 `nama`"]),
        ("[project]\nyear = \"2018\"\n", &["E5007 `\"2018\"`"]),
        ("[project]\nyear = 99999999999999999999\n", &["E5007 `99999999999999999999`"]),
        ("[project]\nprofile = \"\"\nlang = \"fr\"\n", &["E5007 `\"fr\"`", "E5007 `\"\"`"]),
        ("[rules]\nIKU002 = \"mati\"\nCAS = 1\n", &["E5010 `1`", "E5010 `\"mati\"`"]),
        ("[confidential]\npaths = \"rahasia\"\n", &["E5007 `\"rahasia\"`"]),
        ("[project]\ndocs = \"contoh.go.id\"\n", &["E5007 `\"contoh.go.id\"`"]),
        ("[project]\nname = Kementerian Luar\n", &["E5005 `Kementerian Luar`"]),
    ];
    for (text, expected) in cases {
        assert_eq!(config(text).1, expected, "{text}");
    }
}

#[test]
fn what_can_be_read_of_a_faulty_one_is_used() {
    let (config, found) = config("[project]\nname = Kemenlu\nyear = 2018\n");
    assert_eq!((config.year, found.len()), (Some(2018), 1));
}
