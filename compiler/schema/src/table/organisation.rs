//! Units, people, what happens to people.

use super::{Def, many, one};

#[rustfmt::skip]
pub(super) const ROWS: &[Def] = &[
    many("unit", ".", "id:Id(unit) nama:Text?", "unit, satuan kerja, perwakilan, atau jabatan berunit", "a unit, work unit, mission, or post with a unit"),
    many("pegawai", ".", "id:Id(pegawai) nama:Text?", "orang yang memegang perjanjian kinerja sendiri", "a person with an agreement of their own"),
    one("jenis", "unit pegawai", "jenis:Ref(jenis)", "jenisnya menurut profil; menentukan level, kepemilikan peta, dan batas", "its kind in the profile: gives level, map ownership, limits"),
    one("atasan", "unit pegawai", "atasan:Ref(pemegang)", "atasan langsung", "the direct superior"),
    many("jabatan=jabatan", "pegawai", "nama:Text", "jabatan yang dipegang", "a post held"),
    many("pejabat=pejabat", "unit", "jabatan:Text", "pimpinan unit dalam satu masa", "the head of the unit for a time"),
    many("pengelola=pengelola_unit", "unit", "peran:Ref(pengelola) jabatan:Text?", "pengelola kinerja unit menurut profil: mkop, mko, smko, mkp, mkpp, mkpeg, smkpeg", "a performance manager of the unit, by role"),
    one("nama", "@orang", "nama:Text", "nama orangnya", "the person's name"),
    one("nip", "pegawai @orang", "nip:Text", "nomor induk pegawai", "the civil servant's number"),
    one("golongan", "pegawai @orang", "golongan:Text", "pangkat dan golongan", "rank and grade"),
    one("eselon", "pegawai @orang", "eselon:Number", "eselon jabatan, 1 sampai 4", "echelon of the post, 1 to 4"),
    one("plt", "jabatan pejabat", "", "pelaksana tugas, bukan pejabat definitif", "acting, not definitive"),
    one("administrasi", "pengelola", "", "jabatannya menangani administrasi", "the post is an administration post"),
    one("ditunjuk", "pengelola", "", "pejabat lain yang ditunjuk menggantikan jabatan menurut profil", "another post appointed in place of the profile's"),
    one("ditunjuk/atasan", "unit pegawai", "", "ditunjuk menjadi atasan langsung walau di bawah eselon IV", "appointed a direct superior though below echelon IV"),
    one("penilai", "pegawai", "penilai:Ref(pemegang)", "penilai perilaku yang ditunjuk, bila bukan atasan langsung", "the evaluator appointed, where not the direct superior"),
    one("mulai", "unit pegawai jabatan @orang", "tanggal:Date", "hari pertama berlaku", "the first day"),
    one("sampai", "unit pegawai jabatan @orang", "tanggal:Date", "hari terakhir berlaku", "the last day"),
    one("cpns", "pegawai", "diangkat:Date?", "pengangkatan sebagai calon pegawai negeri", "appointment as a new civil servant"),
    many("mutasi=peristiwa", "pegawai", "tanggal:Date [dari asal:Ref(pemegang)|Text] [untuk tujuan:Ref(pemegang)|Text]", "mutasi, promosi, atau alih status", "a transfer, promotion or change of status"),
    many("perbantuan=peristiwa", "pegawai", "mulai:Date [sampai selesai:Date] [di instansi:Text]", "diperbantukan atau dipekerjakan di luar", "seconded elsewhere"),
    many("cuti=peristiwa", "pegawai", "jenis:besar|sakit|bersalin|alasan_penting mulai:Date [sampai selesai:Date]", "cuti yang memengaruhi perjanjian kinerja", "leave that touches the agreement"),
    many("tugas_belajar=peristiwa", "pegawai", "mulai:Date [sampai selesai:Date] [di tempat:Text]", "tugas belajar", "study leave"),
    many("cltn=peristiwa", "pegawai", "mulai:Date [sampai selesai:Date]", "cuti di luar tanggungan negara", "unpaid leave"),
    one("sk/peristiwa", "@sk", "nomor:Text tanggal:Date?", "surat keputusannya", "the decree"),
    one("diterima", "cpns", "tanggal:Date", "hari surat keputusan diterima", "the day the decree was received"),
    one("batas_cascade", "unit", "level:Ref(level)", "level terendah cascade yang ditetapkan pengelola", "the lowest level of cascade, set by the manager"),
];
