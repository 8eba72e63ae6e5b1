//! `bsc init` and `bsc new`: files from templates. What is there is never overwritten.

use crate::args::{Init, Made, New};
use crate::output::{emit, write_file};
use crate::trouble::Trouble;
use crate::{Context, End};
use bsc_diagnostics::{Catalogue, Message};
use bsc_driver::{Disk, Draft, Host, Item, Project, Request, Start, load};
use std::path::{Path, PathBuf};

pub(super) fn init(args: Init, context: &Context) -> Result<End, Trouble> {
    let folder = args.path.unwrap_or_else(|| PathBuf::from("."));
    let today = Disk.today();
    let full = Disk.absolute(&folder).unwrap_or_else(|_| folder.clone());
    let own_name = || full.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let start = Start {
        name: args.name.unwrap_or_else(own_name),
        // in its second half a year is too far gone to begin with a plan for it
        year: args.year.unwrap_or(if today.month() > 6 { today.year() + 1 } else { today.year() }),
        profile: args.profile,
        today,
    };
    let drafts = bsc_driver::init(&start)?;
    let (there, new): (Vec<_>, Vec<_>) = drafts.iter().partition(|draft| is_there(&folder.join(&draft.path)));
    if let Some(first) = there.first().filter(|_| !args.force) {
        return Err(overwriting(&first.path).help(Message::new("gagal-timpa-bantuan")));
    }
    for draft in &new {
        write(&folder.join(&draft.path), draft)?;
    }
    let text = |id, path: &str| Catalogue::get().text(context.lang.get(), &Message::new(id).arg("berkas", path));
    emit(|out| {
        there.iter().try_for_each(|draft| writeln!(out, "{}", text("init-tetap", &draft.path)))?;
        new.iter().try_for_each(|draft| writeln!(out, "{}", text("new-ditulis", &draft.path)))?;
        writeln!(out, "\n{}", text("init-lanjut", ""))
    })?;
    Ok(End::Clean)
}

pub(super) fn new(args: New, context: &Context) -> Result<End, Trouble> {
    let request = Request { paths: args.project.into_iter().collect(), stdin: None };
    let root = Project::find(&Disk, &request)?.root;
    let loaded = load(&Disk, &request, None)?;
    context.speak(&loaded.config);
    let missing = |what: &str| Trouble::new(Message::new("pakai-kurang").arg("pilihan", what));
    let item = match (args.made, args.period) {
        (Made::Codeowners, _) => None,
        (Made::Unit, _) => Some(Item::Unit),
        (Made::Peta, _) => Some(Item::Map),
        (Made::Pk, _) => Some(Item::Agreement),
        (Made::Renaksi, _) => Some(Item::ActionPlan),
        (Made::Aturan, _) => Some(Item::Rule),
        (Made::Realisasi, Some(period)) => Some(Item::Report(period)),
        (Made::Realisasi, None) => return Err(missing("PERIOD")),
    };
    let draft = match (item, args.name) {
        (None, group) => {
            let name = root.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            loaded.owners(&group.unwrap_or(name))
        }
        (Some(_), None) => return Err(missing("NAME")),
        (Some(item), Some(name)) => loaded.draft(&bsc_driver::New {
            item,
            name,
            year: args.year,
            title: args.title,
            kind: args.kind,
            superior: args.superior,
        })?,
    };
    if args.output.as_deref() == Some(Path::new("-")) {
        return emit(|out| out.write_all(draft.text.as_bytes())).map(|()| End::Clean);
    }
    let place = args.output.unwrap_or_else(|| root.join(&draft.path));
    if is_there(&place) && !std::fs::read_to_string(&place).is_ok_and(|old| draft.may_replace(&old)) {
        return Err(overwriting(&place.display().to_string()));
    }
    write(&place, &draft)?;
    let shown = place.strip_prefix(&root).unwrap_or(&place).display().to_string();
    let told = Catalogue::get().text(context.lang.get(), &Message::new("new-ditulis").arg("berkas", shown));
    emit(|out| writeln!(out, "{told}")).map(|()| End::Clean)
}

/// A link that leads nowhere is there too.
fn is_there(path: &Path) -> bool {
    path.symlink_metadata().is_ok()
}

fn overwriting(path: &str) -> Trouble {
    Trouble::new(Message::new("gagal-timpa").arg("jalur", path))
}

fn write(path: &Path, draft: &Draft) -> Result<(), Trouble> {
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        std::fs::create_dir_all(folder).map_err(|error| Trouble::write(folder, &error))?;
    }
    write_file(path, |out| out.write_all(draft.text.as_bytes()))?;
    #[cfg(unix)]
    if draft.executable {
        use std::os::unix::fs::PermissionsExt;
        let rights = std::fs::Permissions::from_mode(0o755);
        std::fs::set_permissions(path, rights).map_err(|error| Trouble::write(path, &error))?;
    }
    Ok(())
}
