//! What the form of the manual asks, and who signed its adoption.

use super::*;

const PLAN: &str = r#"
unit kemenlu "Kementerian" { jenis kementerian }
unit setjen "Setjen" { jenis unit_organisasi; atasan kemenlu; pengelola mko "Kepala Bagian" { nama "Ali" } pejabat "Sekretaris Jenderal" { nama "Budi" } }
unit bpo "Biro" { jenis satker; atasan setjen; pengelola smko "Kepala Subbagian" }
pegawai sari "Sari" { jenis fungsional; atasan setjen; jabatan "Diplomat Muda" }
pegawai ahli "Ahli" { jenis staf_ahli; atasan kemenlu }
peta setjen 2018 {
    penetapan_manual 2018-01-18 { pemilik "sekretaris  jenderal"; pengelola "ALI" }
    perspektif internal_process {
        ss tata "Tata Kelola" {
            cascade indirect dari kemenlu.tata lokasi sum
            iku puas "Kepuasan" { satuan indeks 1..4 { makna 1 "buruk"; makna 4 "baik"; makna 5 "x"; makna 1 "y" } target 3; trajektori S1 BAIK; tujuan " "; validitas exact; sub muda "Muda" { target n/a } }
            iku opini { satuan opini_bpk; target WTP }
        }
    }
    revisi 1 2018-06-01 { penetapan_manual 2018-06-01 { pemilik "Orang lain"; pengelola "Kepala Subbagian" } }
}
peta bpo 2018 { perspektif internal_process { ss tata { cascade direct dari setjen.tata; iku puas { cascade direct dari setjen.puas; validitas proxy } } } }
pk sari 2018 { penetapan_manual 2018-01-30 { pemilik "Sari"; pengelola "Kepala Bagian" } }
pk sari 2018 komplemen 1 { penetapan_manual 2018-03-30 { pemilik "Arsiparis" } jabatan "Arsiparis" }
pk ahli 2018 { penetapan_manual 2018-01-30 { pemilik "Ahli"; pengelola "Kepala Subbagian" } }
"#;

#[rustfmt::skip]
pub(super) const CASES: &[(&str, &str, &str)] = &[
    ("setjen.puas", "x.isian_kosong", "tujuan, kendali, polarisasi, konsolidasi"),
    ("setjen.opini", "x.isian_kosong", "nama, tujuan, validitas, kendali, polarisasi, konsolidasi"),
    ("setjen.puas", "x.banyak_makna", "4"),
    ("setjen.puas", "x.makna_asing", "5, 1"),
    ("setjen.opini", "x.makna_asing", "(empty)"),
    ("setjen.puas", "x.predikat", "BAIK"),
    ("setjen.opini", "x.predikat", "WTP"),
    ("setjen.opini", "x.target_na", "no"),
    ("setjen.puas.muda", "x.target_na", "yes"),
    ("setjen.puas.muda", "x.banyak_makna", "(empty)"),
    ("bpo.puas", "x.isian_kosong", "kendali"),
    ("setjen.puas", "x.jenis_lazim", "outcome, output"),
    ("setjen.tata", "x.lokasi", "sum"),
    ("", "ke(lembar, 1).pk", "peta setjen 2018"),
    ("", "ke(lembar, 1).unit", "Setjen"),
    ("", "ke(lembar, 1).tahun", "2018"),
    ("", "terisi(ke(lembar, 1).revisi)", "no"),
    ("", "ke(lembar, 1).pengelola_sah.jabatan", "Kepala Bagian"),
    ("", "ke(lembar, 1).pengelola_sesuai", "yes"),
    ("", "ke(lembar, 1).pemilik_sesuai", "yes"),
    ("", "ke(lembar, 2).revisi.nomor", "1"),
    ("", "ke(lembar, 2).susulan", "no"),
    ("", "ke(lembar, 2).pengelola_sesuai", "no"),
    ("", "ke(lembar, 2).pemilik_sesuai", "no"),
    // the manager of the nearest superior who has one
    ("", "ke(lembar, 3).pengelola_sesuai", "yes"),
    ("", "ke(lembar, 3).pemilik_sesuai", "yes"),
    ("", "ke(lembar, 4).susulan", "yes"),
    ("", "ke(lembar, 4).pengelola_sesuai", "(empty)"),
    ("", "ke(lembar, 4).pemilik_sesuai", "yes"),
    // none on the line: any of that role
    ("", "banyak(ke(lembar, 5).pengelola_sah)", "0"),
    ("", "ke(lembar, 5).pengelola_sesuai", "yes"),
    ("", "ke(lembar, 5).pemilik_sesuai", "(unknown)"),
];

#[test]
fn what_the_form_asks() {
    let (model, _) = model(PLAN, "2018-12-31");
    answered(&model, &[], CASES);
}
