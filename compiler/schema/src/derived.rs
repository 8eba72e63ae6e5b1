//! The table of derived attributes.

use crate::attributes::{Cost, Derived, Ty};
use crate::{Kind, WordSet};
use Cost::{Chain, Constant, Count};
use Kind::{Arah, Beda, Capaian, Iku, IkuRenstra, Jenis, Keberatan, Kegiatan, Koreksi, Lembar, Level, Lkj, Panah, Pegawai, Pejabat, Pemegang, PengelolaUnit, Perilaku, Peristiwa, Perspektif, Peta, Pk, Realisasi, Renaksi, Renstra, Revisi, Ss, Strategi, Sub, Swot, Tahun, Tows, Tugas, Tujuan, Unit};
use Ty::{Bool, Date, Entity, Number, Period, Place, Set, Text, Word};

const fn of(
    of: &'static [Kind],
    name: &'static str,
    ty: Ty,
    cost: Cost,
    id: &'static str,
    en: &'static str,
) -> Derived {
    Derived {
        of,
        name,
        ty,
        cost,
        id,
        en,
    }
}

const CASCADE: Ty = Word(WordSet("direct|indirect|tidak"));
const LOKASI: Ty = Word(WordSet("sum|average|raw|tidak"));
const ARAH: Ty = Word(WordSet("turun|menyamping|naik"));
const JENIS_CASCADING: Ty = Word(WordSet("CP|C|N"));
const SEBAB: Ty = Word(WordSet("mutasi|perbantuan|cuti|tugas_belajar|cltn"));
const JENIS_SATUAN: Ty = Word(WordSet("persen|rupiah|indeks|skala|teks"));
const BENTUK_FORMULA: Ty = Word(WordSet("persen|rasio|jumlah|lain"));
const TINGGI: Ty = Word(WordSet("tinggi|rendah"));
const GOLONGAN: Ty = Word(WordSet("kekuatan|kelemahan|peluang|ancaman"));
const TERIMA: Ty = Word(WordSet("terima|tolak"));
const I: &[Kind] = &[Iku, Sub];
const L: &[Kind] = &[Capaian, Koreksi];

#[rustfmt::skip]
pub(crate) const DERIVED: &[Derived] = &[
    of(&[Pemegang], "level", Entity(Level), Constant, "level menurut jenisnya", "the level of its kind"),
    of(&[Pemegang], "pemilik_peta", Bool, Constant, "jenisnya memiliki peta strategi", "its kind owns a strategy map"),
    of(&[Pemegang], "anak", Set(Pemegang), Count, "bawahan langsung", "those directly below"),
    of(&[Pemegang], "bawahan", Set(Pemegang), Count, "semua yang di bawahnya", "all below"),
    of(&[Pemegang], "garis_atasan", Set(Pemegang), Chain, "atasan, atasannya, dan seterusnya ke puncak", "the superior, that one's superior, and so on to the top"),
    of(&[Pemegang], "kedalaman", Number, Chain, "banyak langkah `atasan` ke puncak", "steps of `atasan` to the top"),
    of(&[Pemegang], "tahun", Set(Tahun), Count, "tahun rencananya, satu unsur tiap tahun", "its years of the plan, one thing each"),
    of(&[Pemegang], "peta", Set(Peta), Count, "peta strateginya, semua tahun", "its maps, of all years"),
    of(&[Pemegang], "pk", Set(Pk), Count, "perjanjian kinerjanya, semua tahun; pemilik peta memilikinya karena petanya", "its agreements, of all years; a map gives its owner one"),
    of(&[Unit], "pegawai", Set(Pegawai), Count, "orang yang atasannya unit ini", "the people whose superior is this unit"),

    of(&[Pemegang], "pimpinan", Set(Pejabat), Count, "pejabat yang memimpinnya, semua masa; tidak ada bagi orang", "its heads, of all times; none of a person"),
    of(&[Pemegang], "peristiwa", Set(Peristiwa), Count, "mutasi, perbantuan, cuti, tugas belajar, dan CLTN-nya", "transfers, secondments and leave of the person"),
    of(&[Pemegang], "cpns_diangkat", Date, Constant, "hari diangkat sebagai CPNS", "the day of appointment as a new civil servant"),
    of(&[Pemegang], "cpns_diterima", Date, Constant, "hari SK pengangkatan CPNS diterima", "the day the decree of appointment was received"),
    of(&[Peristiwa], "sebab", SEBAB, Constant, "peristiwa apa", "what it is"),
    of(&[Peristiwa], "mulai", Date, Constant, "hari pertama, atau hari mutasi", "the first day, or the day of the transfer"),
    of(&[Peristiwa], "selesai", Date, Constant, "hari terakhir; kosong selama belum berakhir", "the last day; empty while it lasts"),

    of(&[Tahun], "pemegang", Entity(Pemegang), Constant, "unit atau pegawainya", "the unit or person"),
    of(&[Tahun], "angka", Number, Constant, "tahunnya, misalnya 2018", "the year, such as 2018"),
    of(&[Tahun], "peta", Entity(Peta), Constant, "peta tahun itu; kosong bila tidak ada", "the map of the year; empty where there is none"),
    of(&[Tahun], "pk", Entity(Pk), Constant, "perjanjian kinerja tahun itu; kosong bila tidak ada", "the agreement of the year; empty where there is none"),
    of(&[Tahun], "batas_peta", Date, Constant, "hari terakhir menetapkan peta", "the last day for the map"),
    of(&[Tahun], "batas_pk", Date, Constant, "hari terakhir menetapkan perjanjian kinerja", "the last day for the agreement"),
    of(&[Tahun], "lewat_batas_peta", Bool, Constant, "batas peta sudah lewat pada `hari_ini`", "the map is overdue at `hari_ini`"),
    of(&[Tahun], "lewat_batas_pk", Bool, Constant, "batas perjanjian kinerja sudah lewat pada `hari_ini`", "the agreement is overdue at `hari_ini`"),

    of(&[Tahun], "mulai_bertugas", Date, Count, "hari ia mulai, atau kembali dari masa tidak bertugas yang sudah berjalan pada `batas_pk`, bila itu sesudah 1 Januari tahun itu; kosong bila bertugas sejak awal tahun", "the day it began, or came back from an absence that held at `batas_pk`, where that is after the first of January of the year; empty where it worked from the start"),

    of(&[Peta], "tanggal_sk", Date, Constant, "tanggal surat keputusan penetapan", "the date of the decree that sets it"),
    of(&[Peta], "unit", Entity(Unit), Constant, "pemilik peta", "the owner of the map"),
    of(&[Peta], "pk", Entity(Pk), Constant, "perjanjian kinerja yang memuat peta ini", "the agreement that holds this map"),
    of(&[Peta], "perspektif", Set(Perspektif), Count, "perspektif yang ada dalam peta", "the perspectives in the map"),
    of(&[Peta], "perspektif_hilang", Set(Perspektif), Count, "perspektif wajib menurut profil yang tidak ada dalam peta", "perspectives that the profile demands and the map lacks"),
    of(&[Peta], "ss", Set(Ss), Count, "semua sasaran peta, menurut urutan", "all objectives of the map, in order"),
    of(&[Peta], "iku", Set(Iku), Count, "semua IKU peta, menurut urutan", "all indicators of the map, in order"),
    of(&[Peta], "tahun_lalu", Entity(Peta), Constant, "peta unit ini di tahun sebelumnya", "the unit's map of the year before"),

    of(&[Pk], "unit", Entity(Pemegang), Constant, "pemegang perjanjian", "the holder"),
    of(&[Pk], "peta", Entity(Peta), Constant, "peta yang dimuatnya; kosong bagi bukan pemilik peta", "the map it holds; empty where the holder owns none"),
    of(&[Pk], "ss", Set(Ss), Count, "semua sasaran perjanjian, menurut urutan", "all objectives of the agreement, in order"),
    of(&[Pk], "tugas", Set(Tugas), Count, "tugas tanpa sasaran strategis", "tasks without an objective"),
    of(&[Pk], "iku", Set(Iku), Count, "semua IKU perjanjian, tanpa sub-IKU", "all indicators of the agreement, not the sub-indicators"),
    of(&[Pk], "banyak_iku", Number, Constant, "banyak IKU, tanpa sub-IKU", "how many indicators, not the sub-indicators"),
    of(&[Pk], "batas_manual", Date, Constant, "hari terakhir menetapkan manual IKU", "the last day to adopt the manuals"),
    of(&[Pk], "lewat_batas_manual", Bool, Constant, "batas manual IKU sudah lewat pada `hari_ini`", "the manuals are overdue at `hari_ini`"),
    of(&[Pk], "iku_maks", Number, Constant, "banyak IKU paling banyak menurut jenis pemegang; kosong bila tidak dibatasi", "the most indicators by the holder's kind; empty where unlimited"),

    of(&[Pk], "batas_pk", Date, Constant, "hari terakhir menetapkan menurut jenis pemegang dan tahunnya", "the last day to set it, by the holder's kind and its year"),
    of(&[Pk], "atasan", Entity(Pemegang), Constant, "atasan langsung selama perjanjian ini: yang tertulis, kalau tidak atasan pemegang", "the direct superior under it: the one typed, else the holder's"),
    of(&[Pk], "pk_atasan", Entity(Pk), Constant, "perjanjian kinerja atasan itu di tahun yang sama", "that superior's agreement of the year"),
    of(&[Pk], "penandatangan", Entity(Pemegang), Constant, "unit atau pegawai yang disebut `pihak_kedua`; kosong bila tidak ada atau ditulis sebagai teks", "the unit or person named by `pihak_kedua`; empty where none, or where typed as a text"),
    of(&[Pk], "pk_bawahan", Set(Pk), Count, "perjanjian kinerja bawahan langsung yang mencantumkan anggaran, di tahun yang sama", "those agreements of direct subordinates in the year that list a budget"),
    of(&[Pk], "anggaran", Number, Count, "jumlah anggaran program dan kegiatannya; kosong bila tidak ada yang dicantumkan", "the sum of the budgets of its programmes and activities; empty where none is listed"),
    of(&[Revisi], "berubah", Set(Iku), Count, "IKU yang disebut `ubah` atau `hapus`, dan IKU dari SS yang dihapus", "the indicators that `ubah` or `hapus` name, and those of an objective taken away"),
    of(&[Revisi], "mengubah_lampau", Set(Iku), Count, "IKU yang target periodenya berubah padahal periode itu sudah berakhir sebelum tanggal revisi", "the indicators whose target changes in a period that had ended before the day of the revision"),
    of(&[Revisi], "penyetuju", Entity(Pemegang), Constant, "unit atau pegawai yang disebut `disetujui … oleh`; kosong bila tidak ada atau ditulis sebagai teks", "the unit or person who agreed; empty where none, or where typed as a text"),

    of(&[Level], "urutan", Number, Constant, "urutan dalam profil, 1 yang tertinggi", "its place in the profile, 1 the highest"),
    of(&[Jenis], "urutan", Number, Constant, "urutan dalam profil", "its place in the profile"),
    of(&[Perspektif], "urutan", Number, Constant, "urutan dalam profil, 1 yang teratas", "its place in the profile, 1 the topmost"),
    of(&[Perspektif], "naik", Number, Constant, "tingginya, 1 yang terbawah", "its height, 1 the lowest"),

    of(&[Ss], "nama", Text, Constant, "kalimat sasaran; yang diambil atau direct memakai kalimat asalnya", "the sentence; an adopted or direct one takes its source's"),
    of(&[Ss, Iku, Sub], "unit", Entity(Pemegang), Constant, "pemegangnya: unit atau pegawai", "its holder: a unit or a person"),
    of(&[Ss, Iku, Sub], "tahun", Number, Constant, "tahunnya", "its year"),
    of(&[Ss, Iku, Sub], "peta", Entity(Peta), Constant, "petanya; kosong dalam PK bukan pemilik peta", "its map; empty where the holder owns none"),
    of(&[Ss, Iku, Sub], "pk", Entity(Pk), Constant, "perjanjian kinerja yang memuatnya", "the agreement that holds it"),
    of(&[Ss, Iku, Sub], "perspektif", Entity(Perspektif), Constant, "perspektifnya; kosong di luar peta", "its perspective; empty outside a map"),
    of(&[Ss, Iku, Sub], "kode", Text, Constant, "kode dari urutan, perspektif, dan cascade: S1, S1.1-CP, S1.1.1", "the code, from order, perspective and cascade"),
    of(&[Ss, Iku, Sub], "cascade", CASCADE, Constant, "cara diturunkan; `tidak` bila milik sendiri", "how it is passed down; `tidak` where it is the holder's own"),
    of(&[Ss], "iku", Set(Iku), Count, "IKU yang mengukurnya", "the indicators that measure it"),
    of(&[Ss], "mendukung", Set(Ss), Count, "sasaran yang didukung, menurut panah peta", "the objectives it supports, by the map's arrows"),
    of(&[Ss], "panah", Set(Panah), Count, "panahnya ke sasaran lain, satu tiap sasaran yang disebut", "its arrows to other objectives, one for each named"),
    of(&[Ss], "didukung", Set(Ss), Count, "sasaran yang mendukungnya", "the objectives that support it"),
    of(&[Ss], "sumber_cascade", Entity(Ss), Constant, "sasaran atasan, satu langkah; juga yang diambil dengan `ss dari`", "the superior's objective, one step; of `ss dari` too"),
    of(&[Ss], "asal", Entity(Ss), Chain, "ujung rantai direct yang tidak terputus", "the far end of unbroken direct links"),
    of(&[Ss], "pangkal", Entity(Ss), Chain, "ujung rantai direct dan indirect", "the far end over direct and indirect links"),
    of(&[Ss], "anak", Set(Ss), Count, "sasaran bawahan yang diturunkan darinya", "the objectives passed down from it"),
    of(&[Ss], "kedalaman_direct", Number, Chain, "banyak langkah `atasan` dari pemegang ke pemegang `asal`", "steps of `atasan` from the holder to that of `asal`"),

    of(I, "nama", Text, Constant, "namanya; yang direct memakai nama asalnya", "its name; a direct one takes its origin's"),
    of(I, "ss", Entity(Ss), Constant, "sasaran yang diukur; kosong di bawah `tugas`", "the objective it measures; empty under `tugas`"),
    of(&[Ss, Iku, Sub], "lokasi", LOKASI, Constant, "konsolidasi antarunit yang dinyatakan cascade; `tidak` bila tidak ada", "the consolidation over units that its cascade states; `tidak` where none"),
    of(I, "sumber_cascade", Entity(Iku), Constant, "IKU atasan, satu langkah", "the superior's indicator, one step"),
    of(I, "asal", Entity(Iku), Chain, "ujung rantai direct yang tidak terputus; dirinya sendiri bila bukan direct", "the far end of unbroken direct links; itself where not direct"),
    of(I, "pangkal", Entity(Iku), Chain, "ujung rantai direct dan indirect; menentukan CP atau C", "the far end over direct and indirect links; gives CP or C"),
    of(I, "kedalaman_direct", Number, Chain, "banyak langkah `atasan` dari pemegang ke pemegang `asal`; level yang dilompati bukan langkah", "steps of `atasan` from the holder to that of `asal`; a skipped level is no step"),
    of(I, "arah_cascade", ARAH, Chain, "ke mana cascade berjalan: `turun` dari atasan segaris, `menyamping`, atau `naik` dari bawahan", "where the cascade goes: down the line of superiors, sideways, or up"),
    of(I, "jenis_cascading", JENIS_CASCADING, Chain, "CP dari pemilik peta, C dari bukan pemilik peta, N milik sendiri", "CP from a map owner, C from others, N own"),
    of(I, "anak", Set(Iku), Count, "IKU bawahan yang diturunkan darinya, satu langkah", "the indicators passed down from it, one step"),
    of(I, "anak_direct", Set(Iku), Count, "anak dengan cascade direct", "those passed down directly"),
    of(I, "anak_indirect", Set(Iku), Count, "anak dengan cascade indirect", "those passed down indirectly"),
    of(I, "anak_berbeda", Set(Iku), Count, "anak indirect yang menyatakan `lokasi` lain dari yang terbanyak; yang tidak menyatakan tidak dihitung", "indirect children that state another `lokasi` than most; those that state none do not count"),
    of(I, "lokasi_anak", LOKASI, Count, "`lokasi` yang sama pada semua anak indirect; `tidak` bila berbeda atau tidak ada", "the `lokasi` that all indirect children share; `tidak` where they differ or there are none"),
    of(I, "nilai_target", Number, Constant, "target sebagai satu angka: predikat menurut skalanya, `19 dari 20` sebagai hasil baginya", "the target as one number: a predicate by its scale, `19 dari 20` as the quotient"),
    of(I, "target_anak", Number, Count, "target yang dibentuk anak indirect menurut `lokasi`, tidak dibulatkan", "the target that the indirect children make, not rounded"),
    of(I, "kurang_anak", Number, Count, "`nilai_target` dikurangi `target_anak`", "`nilai_target` less `target_anak`"),
    of(I, "batas_anak", Date, Count, "hari terakhir bagi bawahan untuk menetapkan peta atau perjanjiannya", "the last day for those below to set map or agreement"),
    of(I, "lewat_batas_anak", Bool, Count, "`batas_anak` sudah lewat pada `hari_ini`", "`batas_anak` has passed at `hari_ini`"),
    of(I, "beda_asal", Set(Beda), Count, "isian yang berbeda dari sumber cascade direct: nama, target, satuan, aspek target, definisi, formula, polarisasi, konsolidasi, lapor, dan isian lain yang diwarisi", "fields that differ from the source of a direct cascade, and would be inherited"),
    of(I, "beda_sumber", Set(Beda), Count, "isian yang berbeda dari sumber cascade indirect: satuan, aspek target, polarisasi, konsolidasi, lapor", "fields that differ from the source of an indirect cascade"),
    of(I, "kembar", Set(Iku), Count, "IKU sesudahnya dalam PK yang sama yang bernama sama atau diambil direct dari sumber yang sama; hanya pada yang pertama", "later indicators of the same agreement with an equal name or direct source; only at the first"),
    of(I, "bobot", Number, Constant, "bobot menurut validitas, kendali, dan kepemilikan peta; kosong bila terlarang", "its weight; empty where the combination is forbidden"),
    of(I, "terlarang", Bool, Constant, "validitas dan kendalinya tercantum dalam `larangan_iku` profil bagi pemegangnya", "validity and control stand among the profile's forbidden combinations for its holder"),
    of(I, "target_penyebut", Number, Constant, "penyebut target data mentah", "the denominator of a raw target"),
    of(I, "trajektori_target", Number, Count, "trajektori yang dikonsolidasi, tidak dibulatkan", "the trajectory consolidated, not rounded"),
    of(I, "trajektori_lengkap", Bool, Count, "ada nilai untuk setiap periode laporan", "there is a value for each reporting period"),
    of(I, "trajektori_kurang", Text, Count, "periode laporan yang belum memiliki nilai, dipisah koma; kosong bila lengkap", "reporting periods without a value, with commas; empty where complete"),
    of(I, "trajektori_asing", Text, Count, "periode trajektori yang bukan periode laporannya atau disebut dua kali, dipisah koma; kosong bila tidak ada", "periods of the trajectory that are no reporting period or stand twice, with commas; empty where none"),
    of(I, "tahun_lalu", Entity(Iku), Constant, "IKU yang sama di tahun sebelumnya", "the same indicator in the year before"),
    of(I, "didukung_skp", Bool, Constant, "ada kegiatan SKP untuknya atau untuk salah satu sub-IKU-nya", "an activity of an employee target sheet carries it or one of its sub-indicators"),
    of(I, "semula", Entity(Iku), Constant, "IKU yang sama pada pangkal git (`--base`)", "the same indicator at the git base (`--base`)"),

    of(I, "jenis_satuan", JENIS_SATUAN, Constant, "`persen`, `rupiah`, `indeks`, `skala` bila predikat, `teks` bila ditulis sendiri; kosong bila tidak ada satuan", "the sort of its unit of measure; `skala` where it is a scale of predicates, `teks` where typed as a text; empty where none"),
    of(I, "satuan_terendah", Number, Constant, "angka terendah yang mungkin: indeks, skala predikat, persen, atau `skala` target; kosong bila tidak dibatasi", "the least that an index, scale, percentage or the target's `skala` can take; empty where unlimited"),
    of(I, "satuan_tertinggi", Number, Constant, "angka tertinggi yang mungkin; kosong bila tidak dibatasi", "the most that it can take; empty where unlimited"),
    of(I, "predikat_asing", Text, Constant, "predikat target yang tidak ada dalam skala satuannya; kosong bila ada", "the predicate of the target that its scale does not have; empty where it has"),
    of(I, "alasan_target", Text, Constant, "alasan target lebih mudah daripada realisasi tahun lalu", "why the target is easier than last year's realisation"),
    of(I, "kenaikan_target", Number, Constant, "berapa persen target lebih menantang daripada target tahun lalu, negatif bila lebih mudah; kosong tanpa tahun lalu, tidak diketahui bila stabilize", "by how many percent the target is harder than last year's, less than 0 where easier; empty without last year, unknown for stabilize"),
    of(I, "disepakati_kurang", Text, Constant, "siapa yang belum disebut dalam `disepakati`: pemilik, atasan bila ada, pengelola; kosong bila lengkap", "whom `disepakati` does not name: owner, superior if any, manager; empty where complete"),
    of(I, "bentuk_formula", BENTUK_FORMULA, Constant, "bentuk formula atas data mentah: `rasio` hasil bagi, `persen` hasil bagi kali 100, `jumlah` variabel yang dijumlahkan; kosong bila formula berupa teks", "the form of a formula over raw data: a quotient, a quotient times 100, variables added up; empty where the formula is a text"),
    of(I, "variabel_tanpa_data", Text, Count, "variabel formula yang tidak ada dalam satu pun data mentah yang dilaporkan, dipisah koma; kosong bila ada semua atau belum ada laporan", "variables of the formula that no report of raw data holds, with commas; empty where all are there or nothing was reported"),
    of(I, "realisasi_tahun", Number, Count, "realisasi setahun menurut konsolidasi, sejauh yang dilaporkan", "what was realised in the year, consolidated, as far as reported"),
    of(I, "realisasi_semester", Number, Count, "realisasi sampai akhir semester pertama menurut konsolidasi, sejauh yang dilaporkan", "what was realised up to the end of the first half-year, consolidated, as far as reported"),
    of(I, "realisasi_lengkap", Bool, Count, "tidak ada periode, unit, atau sub-IKU yang tertinggal dari `realisasi_tahun`", "no period, unit or sub-indicator is left out of `realisasi_tahun`"),

    of(I, "isian_kosong", Text, Constant, "isian manual yang diminta profil (`isian_manual`) bagi jenis pemegangnya dan belum diisi, dipisah koma; kosong bila lengkap", "fields of the manual that the profile demands of the holder's kind and nobody filled, with commas; empty where complete"),
    of(I, "banyak_makna", Number, Constant, "banyak `makna` yang dijelaskan bagi satuannya", "how many values of its unit of measure are given a meaning"),
    of(I, "makna_asing", Text, Constant, "nilai `makna` di luar rentang satuannya atau dijelaskan dua kali, dipisah koma; kosong bila tidak ada", "values given a meaning that lie outside the range of the unit, or stand twice, with commas; empty where none"),
    of(I, "predikat", Place, Constant, "nilai pertama yang berupa kata dalam target atau trajektori; kosong bila semuanya angka", "the first value of target or trajectory that is a word; empty where all are numbers"),
    of(I, "jenis_lazim", Text, Constant, "jenis IKU yang dibolehkan profil bagi jenis pemegangnya, dipisah koma; kosong bila tidak dibatasi", "the kinds of indicator that the profile allows to the holder's kind, with commas; empty where any"),

    of(&[Lembar], "pk", Entity(Pk), Constant, "perjanjian kinerja yang manualnya ditetapkan", "the agreement whose manuals it adopts"),
    of(&[Lembar], "unit", Entity(Pemegang), Constant, "pemegangnya", "its holder"),
    of(&[Lembar], "tahun", Number, Constant, "tahun perjanjiannya", "the year of the agreement"),
    of(&[Lembar], "susulan", Bool, Constant, "milik PK komplemen", "it belongs to a complement"),
    of(&[Lembar], "revisi", Entity(Revisi), Constant, "revisi yang memuatnya; kosong pada penetapan pertama", "the revision that holds it; empty at the first adoption"),
    of(&[Lembar], "pengelola_sah", Set(PengelolaUnit), Chain, "pengelola dengan peran `pengelola_manual` profil pada pemegang, atau pada atasan terdekat yang memilikinya", "the managers of the profile's role `pengelola_manual` at the holder, or at the nearest superior who has any"),
    of(&[Lembar], "pengelola_sesuai", Bool, Chain, "pengelola yang menandatangani salah satu dari `pengelola_sah`, menurut jabatan atau nama; bila segaris tidak ada, salah satu yang berperan itu di mana pun", "the manager who signed is one of `pengelola_sah`, by post or name; where the line has none, one of that role anywhere"),
    of(&[Lembar], "pemilik_sesuai", Bool, Constant, "pemilik yang menandatangani pimpinan unit atau orangnya, menurut jabatan atau nama; tidak diketahui bila jabatannya tidak disebut", "the owner who signed heads the unit or is the person, by post or name; unknown where no post is told"),

    of(&[Panah], "dari", Entity(Ss), Constant, "sasaran yang mendukung", "the objective that supports"),
    of(&[Panah], "ke", Entity(Ss), Constant, "sasaran yang didukung", "the objective supported"),

    of(&[Beda], "bidang", Text, Constant, "nama isian yang berbeda", "the name of the field"),
    of(&[Beda], "isi", Text, Constant, "isinya di sini", "what it holds here"),
    of(&[Beda], "isi_asal", Text, Constant, "isinya pada sumber", "what it holds at the source"),
    of(&[Beda], "tempat", Place, Constant, "tempatnya di sini", "where it stands here"),
    of(&[Beda], "tempat_asal", Place, Constant, "tempatnya pada sumber", "where it stands at the source"),
    of(&[Beda], "asal", Entity(Iku), Constant, "IKU sumbernya", "the indicator of the source"),

    of(&[Realisasi], "unit", Entity(Pemegang), Constant, "yang melapor", "who reports"),

    of(&[Kegiatan], "renaksi", Entity(Renaksi), Constant, "rencana aksi yang memuatnya", "the action plan that holds it"),
    of(&[Kegiatan, Lkj], "unit", Entity(Pemegang), Constant, "unit atau pegawai yang menyusunnya", "the unit or person whose it is"),
    of(&[Kegiatan], "iku", Entity(Iku), Constant, "IKU yang dilayaninya", "the indicator it serves"),
    of(&[Kegiatan], "dampak", TINGGI, Constant, "dampak inisiatif; kosong bila bukan inisiatif atau tidak disebut", "the impact of the initiative; empty where none is stated"),
    of(&[Kegiatan], "upaya", TINGGI, Constant, "upaya inisiatif; kosong bila bukan inisiatif atau tidak disebut", "the effort of the initiative; empty where none is stated"),
    of(&[Kegiatan], "koordinator", Text, Constant, "koordinator inisiatif seperti tertulis; kosong bila tidak disebut", "the coordinator of the initiative as typed; empty where none is stated"),
    of(&[Kegiatan], "pemegang_pic", Entity(Pemegang), Constant, "unit atau pegawai yang menjadi PIC; kosong bila tidak ada atau ditulis sebagai teks", "the unit or person in charge; empty where none, or where typed as a text"),
    of(I, "kegiatan", Set(Kegiatan), Count, "kegiatan rencana aksi yang melayaninya", "the activities of action plans that serve it"),
    of(&[Ss], "inisiatif", Set(Kegiatan), Count, "inisiatif strategis untuk IKU-nya", "the strategic initiatives for its indicators"),

    of(&[Renstra], "awal", Number, Constant, "tahun pertamanya", "its first year"),
    of(&[Renstra], "akhir", Number, Constant, "tahun terakhirnya", "its last year"),
    of(&[Renstra], "tanggal", Date, Constant, "hari ditetapkan, kalau tidak ada tanggal SK-nya", "the day it was set, else that of its decree"),
    of(&[Renstra], "atasan", Entity(Renstra), Chain, "Renstra atasan terdekat yang memiliki peta, untuk tahun pertamanya", "that of the nearest superior who owns a map, for its first year"),
    of(&[Renstra], "batas", Date, Chain, "hari terakhir menetapkannya menurut jenis unit", "the last day to set it, by the kind of the unit"),
    of(&[Arah, Strategi, Tows, Tujuan, IkuRenstra], "renstra", Entity(Renstra), Constant, "Renstra yang memuatnya", "the five-year plan that holds it"),
    of(&[Arah, Strategi], "renstra_sumber", Entity(Renstra), Constant, "Renstra tempat asal yang disebut `dari`; kosong tanpa `dari`", "the five-year plan of what `dari` names; empty without it"),
    of(&[Tows], "faktor", Set(Swot), Count, "faktor yang disebut `dari`", "the factors that `dari` names"),
    of(&[Swot], "golongan", GOLONGAN, Constant, "kekuatan, kelemahan, peluang, atau ancaman", "strength, weakness, opportunity or threat"),
    of(&[IkuRenstra], "milik_tujuan", Bool, Constant, "mengukur tujuan, bukan sasaran, program, atau kegiatan", "it measures an objective of the plan itself"),
    of(&[IkuRenstra], "tahun_kosong", Text, Count, "tahun Renstra tanpa target, dipisah koma; kosong bila lengkap", "years of the plan without a target, with commas; empty where complete"),
    of(&[IkuRenstra], "ujung_kosong", Text, Count, "tahun pertama dan terakhir yang tanpa target; kosong bila keduanya ada", "the first and last year without a target; empty where both are there"),
    of(&[Tahun], "tahun_lalu", Entity(Tahun), Constant, "pemegang yang sama setahun sebelumnya; kosong pada tahun pertama rencana", "the same holder a year before; empty in the first year of the plan"),
    of(&[Tahun, Peta], "renstra", Entity(Renstra), Constant, "Renstra pemegang yang mencakup tahun itu; kosong bila tidak ada", "the holder's five-year plan that holds the year; empty where there is none"),
    of(&[Tahun], "batas_renstra", Date, Chain, "hari terakhir menetapkan Renstra yang mencakup tahun itu", "the last day for the five-year plan that holds the year"),
    of(&[Tahun], "lewat_batas_renstra", Bool, Chain, "`batas_renstra` sudah lewat pada `hari_ini`", "`batas_renstra` has passed at `hari_ini`"),

    of(L, "laporan", Entity(Realisasi), Constant, "laporan yang memuatnya", "the realisation that holds it"),
    of(L, "unit", Entity(Pemegang), Constant, "yang melapor", "who reports"),
    of(L, "iku", Entity(Iku), Constant, "IKU yang disebut", "the indicator it names"),
    of(L, "tahun", Number, Constant, "tahun yang dilaporkan", "the year it reports"),
    of(L, "periode", Period, Constant, "periode yang dilaporkan", "the period it reports"),
    of(L, "berlaku", Bool, Constant, "IKU itu berlaku dalam PK pada akhir periodenya", "the agreement held the indicator at the end of the period"),
    of(L, "periode_sesuai", Bool, Constant, "periodenya periode pelaporan IKU itu", "the period is one that the indicator reports"),
    of(L, "tidak_tersedia", Bool, Constant, "dilaporkan `n/a`", "reported as `n/a`"),
    of(&[Koreksi], "alasan", Text, Constant, "alasan koreksi", "the reason of the correction"),
    of(&[Capaian], "angka", Number, Constant, "nilainya sebagai satu angka: predikat menurut skalanya, `8 dari 10` sebagai hasil bagi, data mentah menurut formula", "its value as one number: a predicate by its scale, raw data by the formula"),
    of(&[Capaian], "data_hilang", Text, Count, "variabel formula yang tidak diisi, dipisah koma; kosong bila lengkap", "variables of the formula that are not given, with commas; empty where complete"),
    of(&[Capaian], "data_asing", Text, Count, "data mentah yang bukan variabel formula, dipisah koma; kosong bila tidak ada", "raw data that are no variable of the formula, with commas; empty where none"),
    of(&[Capaian], "bagi_nol", Bool, Count, "penyebutnya 0", "its denominator is 0"),
    of(&[Capaian], "bukti", Bool, Count, "menyebut `data_dukung`, sendiri atau dalam `rincian`", "names evidence, itself or in its details"),
    of(&[Capaian], "dari_bawah", Number, Count, "nilai yang dibentuk IKU turunan indirect atau sub-IKU pada periode itu, tidak dibulatkan", "what the indirect children or sub-indicators make in the period, not rounded"),
    of(&[Capaian], "capaian_bawah", Set(Capaian), Count, "baris realisasi turunannya pada periode itu", "the lines of those below for the period"),
    of(&[Capaian, Realisasi], "batas", Date, Constant, "hari terakhir melaporkan periodenya", "the last day to report its period"),
    of(&[Capaian], "lewat_batas", Bool, Constant, "`batas` sudah lewat pada `hari_ini`", "`batas` has passed at `hari_ini`"),
    of(&[Capaian], "semula", Entity(Capaian), Constant, "baris yang sama pada pangkal git (`--base`)", "the same line at the git base (`--base`)"),
    of(&[Realisasi], "koreksi", Set(Koreksi), Count, "koreksi di dalamnya", "the corrections in it"),
    of(&[Lkj], "batas_draf", Date, Constant, "hari terakhir draf; kosong bila jenis unit tidak punya", "the draft is due; empty where the kind has no such day"),
    of(&[Lkj], "batas_reviu", Date, Constant, "hari terakhir reviu; kosong bila jenis unit tidak punya", "the review is due; empty where the kind has no such day"),
    of(&[Lkj], "batas_terbit", Date, Constant, "hari terakhir laporan disampaikan", "the report is due"),
    of(I, "periode_kosong", Text, Count, "periode jatuh tempo yang belum dilaporkan, dipisah koma; kosong bila tidak ada, bila direct, atau bila nilainya dibentuk dari bawah", "periods that are due and not reported, with commas; empty where none, where direct, or where those below make the value"),

    of(&[Perilaku], "dinilai_oleh", Entity(Pemegang), Constant, "penilai yang tercatat; kosong bila tidak ada atau ditulis sebagai teks", "who rated; empty where none, or where typed as a text"),
    of(&[Perilaku], "penilai_sah", Set(Pemegang), Chain, "siapa yang berhak menilai: penilai yang ditunjuk, pimpinan yang menilai semua orang di levelnya, atau atasan langsung tahun itu", "who may rate: the one appointed, the head who rates all of that level, or the direct superiors of the year"),
    of(&[Perilaku, Realisasi], "akhir_periode", Date, Constant, "hari terakhir periodenya", "the last day of its period"),
    of(&[Realisasi], "triwulanan", Bool, Constant, "periodenya satu triwulan", "its period is a quarter"),
    of(&[Tahun], "perilaku_s1", Entity(Perilaku), Constant, "nilai perilaku semester I; tidak diketahui bila nilai siapa pun tidak terbaca, misalnya tanpa map rahasia", "the rating of the first half-year; unknown where nobody's can be seen"),
    of(&[Tahun], "perilaku_s2", Entity(Perilaku), Constant, "nilai perilaku semester II", "the rating of the second half-year"),
    of(&[Tahun], "banyak_dialog", Number, Constant, "banyak hari dialog kinerja individu tahun itu; tidak diketahui bila dialog siapa pun tidak terbaca", "how many days of dialogue with the person in the year; unknown where nobody's can be seen"),
    of(&[Keberatan], "sebelumnya", Entity(Keberatan), Constant, "keberatan pertama orang dan tahun yang sama; kosong pada yang pertama", "the first objection of the same person and year; empty at the first"),
    of(&[Keberatan], "hasil_tanggapan", TERIMA, Constant, "hasil tanggapan atasan langsung; kosong bila tidak disebut", "the result of the superior's answer; empty where not stated"),
];

#[rustfmt::skip]
pub(crate) const GLOBALS: &[Derived] = &[
    of(&[], "indikator", Set(Iku), Count, "semua IKU dan sub-IKU", "all indicators and sub-indicators"),
    of(&[], "hari_ini", Date, Constant, "hari pemeriksaan (`--as-of`)", "the day of the check (`--as-of`)"),
];
