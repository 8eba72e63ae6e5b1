//! Profiles, rules, scales and legal sources, written in the language and embedded.
//!
//! In: the name of a profile. Out: the files that stand behind a project of this profile, as text: `profil.bsc` of the profile
//! alone, and the rules, word lists, scales and legal sources of all profiles. So a rule is written once, and a profile, also
//! one that a project brings along, takes those that it lists. Nothing here is parsed and nothing can fail; what the files say
//! is checked where all files of a project are.
//!
//! ```
//! let mut files = bsc_stdlib::sources("permenlu_4_2018");
//! assert!(files.any(|(name, text)| *name == "permenlu_4_2018/aturan/CAS/CAS002.bsc" && text.contains("aturan CAS002")));
//! ```

/// A file: its name below the folder of the stdlib, with `/`, and its text.
pub type Source = (&'static str, &'static str);

/// The file of a profile that no other profile shares.
const PROFILE: &str = "profil.bsc";

macro_rules! profiles {
    ($($profile:literal { $($file:literal)* })*) => {
        const PROFILES: &[(&str, &[Source])] = &[$(($profile, &[
            $((concat!($profile, "/", $file), include_str!(concat!("../", $profile, "/", $file)))),*
        ])),*];
        const NAMES: &[&str] = &[$($profile),*];
    };
}

profiles! {
    "permenlu_4_2018" {
        "aturan/ALG/ALG001.bsc" "aturan/ALG/ALG002.bsc" "aturan/ALG/ALG003.bsc" "aturan/ALG/ALG004.bsc"
        "aturan/ALG/ALG005.bsc"
        "aturan/CAS/CAS001.bsc" "aturan/CAS/CAS002.bsc" "aturan/CAS/CAS003.bsc" "aturan/CAS/CAS004.bsc"
        "aturan/CAS/CAS005.bsc" "aturan/CAS/CAS006.bsc" "aturan/CAS/CAS007.bsc" "aturan/CAS/CAS008.bsc"
        "aturan/CAS/CAS009.bsc" "aturan/CAS/CAS010.bsc" "aturan/CAS/CAS011.bsc" "aturan/CAS/CAS012.bsc"
        "aturan/CAS/CAS013.bsc" "aturan/CAS/CAS014.bsc" "aturan/CAS/CAS015.bsc" "aturan/CAS/CAS016.bsc"
        "aturan/CAS/CAS017.bsc"
        "aturan/IKU/IKU001.bsc" "aturan/IKU/IKU002.bsc" "aturan/IKU/IKU003.bsc" "aturan/IKU/IKU004.bsc"
        "aturan/IKU/IKU005.bsc" "aturan/IKU/IKU006.bsc" "aturan/IKU/IKU007.bsc" "aturan/IKU/IKU008.bsc"
        "aturan/IKU/IKU009.bsc" "aturan/IKU/IKU010.bsc" "aturan/IKU/IKU011.bsc" "aturan/IKU/IKU012.bsc"
        "aturan/IKU/IKU020.bsc" "aturan/IKU/IKU021.bsc" "aturan/IKU/IKU022.bsc" "aturan/IKU/IKU023.bsc"
        "aturan/IKU/IKU024.bsc" "aturan/IKU/IKU025.bsc" "aturan/IKU/IKU026.bsc" "aturan/IKU/IKU027.bsc"
        "aturan/IKU/IKU028.bsc" "aturan/IKU/IKU029.bsc" "aturan/IKU/IKU030.bsc" "aturan/IKU/IKU031.bsc"
        "aturan/IKU/IKU033.bsc" "aturan/IKU/IKU034.bsc" "aturan/IKU/IKU035.bsc" "aturan/IKU/IKU036.bsc"
        "aturan/IKU/IKU037.bsc" "aturan/IKU/IKU038.bsc"
        "aturan/NIL/NIL001.bsc" "aturan/NIL/NIL002.bsc" "aturan/NIL/NIL003.bsc" "aturan/NIL/NIL004.bsc"
        "aturan/NIL/NIL005.bsc" "aturan/NIL/NIL006.bsc" "aturan/NIL/NIL007.bsc" "aturan/NIL/NIL008.bsc"
        "aturan/NIL/NIL009.bsc" "aturan/NIL/NIL010.bsc" "aturan/NIL/NIL011.bsc" "aturan/NIL/NIL012.bsc"
        "aturan/ORG/ORG001.bsc" "aturan/ORG/ORG002.bsc" "aturan/ORG/ORG003.bsc" "aturan/ORG/ORG004.bsc"
        "aturan/ORG/ORG005.bsc" "aturan/ORG/ORG006.bsc" "aturan/ORG/ORG007.bsc"
        "aturan/PET/PET001.bsc" "aturan/PET/PET002.bsc" "aturan/PET/PET003.bsc" "aturan/PET/PET004.bsc"
        "aturan/PET/PET005.bsc" "aturan/PET/PET006.bsc" "aturan/PET/PET007.bsc" "aturan/PET/PET008.bsc"
        "aturan/PET/PET009.bsc" "aturan/PET/PET010.bsc" "aturan/PET/PET011.bsc" "aturan/PET/PET012.bsc"
        "aturan/PET/PET013.bsc" "aturan/PET/PET014.bsc" "aturan/PET/PET015.bsc" "aturan/PET/PET016.bsc"
        "aturan/PET/PET017.bsc" "aturan/PET/PET018.bsc" "aturan/PET/PET019.bsc"
        "aturan/PK/PK001.bsc" "aturan/PK/PK002.bsc" "aturan/PK/PK003.bsc" "aturan/PK/PK004.bsc" "aturan/PK/PK006.bsc"
        "aturan/PK/PK007.bsc" "aturan/PK/PK008.bsc" "aturan/PK/PK009.bsc" "aturan/PK/PK010.bsc" "aturan/PK/PK011.bsc"
        "aturan/PK/PK012.bsc" "aturan/PK/PK013.bsc"
        "aturan/REN/REN001.bsc" "aturan/REN/REN002.bsc" "aturan/REN/REN003.bsc" "aturan/REN/REN004.bsc"
        "aturan/REN/REN005.bsc" "aturan/REN/REN006.bsc"
        "aturan/RNS/RNS001.bsc" "aturan/RNS/RNS002.bsc" "aturan/RNS/RNS003.bsc" "aturan/RNS/RNS004.bsc"
        "aturan/RNS/RNS005.bsc" "aturan/RNS/RNS006.bsc" "aturan/RNS/RNS007.bsc" "aturan/RNS/RNS008.bsc"
        "dasar_hukum.bsc"
        "dasar_hukum/II.bsc" "dasar_hukum/III_A.bsc" "dasar_hukum/III_B.bsc" "dasar_hukum/III_C.bsc"
        "dasar_hukum/III_D.bsc" "dasar_hukum/III_E.bsc" "dasar_hukum/III_F.bsc" "dasar_hukum/III_G.bsc"
        "dasar_hukum/III_H.bsc" "dasar_hukum/III_I.bsc" "dasar_hukum/IV.bsc" "dasar_hukum/V.bsc" "dasar_hukum/VI.bsc"
        "kata.bsc" "profil.bsc" "skala.bsc"
    }
    "kmk_467_2014" {
        "aturan/KMK/KMK001.bsc" "aturan/KMK/KMK002.bsc"
        "dasar_hukum.bsc" "profil.bsc"
    }
}

/// The files behind a project of this profile: all but `profil.bsc` of the other profiles. A profile that is not here stands in
/// the project, and brings its own.
pub fn sources(profile: &str) -> impl Iterator<Item = &'static Source> {
    let all = PROFILES.iter().map(move |(name, files)| (*name == profile, *files));
    all.flat_map(|(own, files)| files.iter().filter(move |(name, _)| own || !name.ends_with(PROFILE)))
}

/// The names of all profiles; the first is the one in force where a project names none.
pub fn profiles() -> &'static [&'static str] {
    NAMES
}

#[cfg(test)]
mod tests {
    use super::{profiles, sources};
    use std::path::Path;

    fn below(folder: &Path, name: &str, found: &mut Vec<String>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let entry = entry.unwrap();
            let inner = format!("{name}/{}", entry.file_name().to_str().unwrap());
            if entry.file_type().unwrap().is_dir() {
                below(&entry.path(), &inner, found);
            } else if inner.ends_with(".bsc") {
                found.push(inner);
            }
        }
    }

    #[test]
    fn what_is_embedded_is_what_stands_in_the_folders() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut folders: Vec<String> = std::fs::read_dir(root)
            .unwrap()
            .map(Result::unwrap)
            .filter(|e| e.path().join("profil.bsc").is_file())
            .map(|e| e.file_name().into_string().unwrap())
            .collect();
        folders.sort();
        let mut named = profiles().to_vec();
        named.sort_unstable();
        assert_eq!(folders, named);
        for profile in folders {
            let mut found = Vec::new();
            below(&root.join(&profile), &profile, &mut found);
            found.sort();
            let own = format!("{profile}/");
            let embedded: Vec<&str> =
                sources(&profile).map(|(name, _)| *name).filter(|name| name.starts_with(&own)).collect();
            assert_eq!(found, embedded);
        }
    }

    #[test]
    fn a_rule_stands_in_a_file_of_its_own_name_in_the_folder_of_its_family() {
        let files = profiles().iter().flat_map(|p| sources(p));
        for (name, text) in files.filter(|(name, _)| name.contains("/aturan/")) {
            let id = text.strip_prefix("aturan ").unwrap().split(' ').next().unwrap();
            let family = id.trim_end_matches(|c: char| c.is_ascii_digit());
            assert!(name.ends_with(&format!("/aturan/{family}/{id}.bsc")), "{name} holds {id}");
        }
    }
}
