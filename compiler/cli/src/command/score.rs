//! `bsc score`: values, the lists beside them, and their derivation.

use crate::args::{Score, Scores};
use crate::output::emit;
use crate::progress;
use crate::trouble::Trouble;
use crate::{Context, End};
use bsc_driver::{Asked, Entity, HolderId, Loaded, Period, ScoreForm, ScoreView, When};

pub(super) fn run(args: Score, context: &Context) -> Result<End, Trouble> {
    let (loaded, year, period) = super::standing(args.project.clone(), (args.year, args.period), context)?;
    let lang = context.lang.get();
    if args.confidential && super::stopped(&loaded.in_the_open(), &loaded, context)? {
        return Ok(End::Found);
    }
    if let Some(name) = &args.why {
        return why(name, &args, &loaded, (year, period), context);
    }
    let only = super::asked(&loaded, &args.unit, args.subtree, year)?;
    if super::blocked(&loaded, &only, context)? {
        return Ok(End::Found);
    }
    if !args.what_if.is_empty() || args.goal.is_some() {
        return scenario(&args, &loaded, &only, When { year, until: period, from: args.period }, context);
    }
    let form = form(&args);
    let text = progress::during(context, || match view(&args) {
        Some(view) => loaded.list(view, &only, (year, period), form, lang),
        None => Ok(loaded.scores(&only, year, period, form, lang)),
    })?;
    emit(|out| out.write_all(text.as_bytes())).map(|()| End::Clean)
}

/// Where a figure comes from; with `--subtree` those of all below, with `--confidential` NCKP.
fn why(name: &String, args: &Score, loaded: &Loaded, when: (i16, Period), context: &Context) -> Result<End, Trouble> {
    let all = if args.subtree {
        let below = loaded.subtree(std::slice::from_ref(name), when.0)?;
        below.into_iter().map(|holder| (holder, Asked::Entity(Entity::Holder(holder)))).collect()
    } else {
        vec![loaded.asked_of(name, when.0)?]
    };
    let holders: Vec<HolderId> = all.iter().map(|asked| asked.0).collect();
    if super::blocked(loaded, &holders, context)? {
        return Ok(End::Found);
    }
    let what = |(holder, asked): &(HolderId, Asked)| match asked {
        Asked::Entity(Entity::Holder(_)) if args.confidential => Asked::Assessment(*holder),
        other => *other,
    };
    let all: Vec<Asked> = all.iter().map(what).collect();
    let text = progress::during(context, || loaded.derive(&all, when, context.lang.get()))?;
    emit(|out| out.write_all(text.as_bytes())).map(|()| End::Clean)
}

/// Figures on what is assumed, or what a goal needs.
fn scenario(args: &Score, loaded: &Loaded, only: &[HolderId], when: When, context: &Context) -> Result<End, Trouble> {
    let sought = |text: &String| loaded.sought(text, when.year);
    let wishes = args.what_if.iter().map(sought).collect::<Result<Vec<_>, _>>()?;
    let goal = args.goal.as_ref().map(sought).transpose()?;
    let touched: Vec<HolderId> = wishes.iter().chain(&goal).map(|sought| sought.holder).collect();
    if super::blocked(loaded, &touched, context)? {
        return Ok(End::Found);
    }
    let lang = context.lang.get();
    let text = progress::during(context, || loaded.scenario(&wishes, goal.as_ref(), only, when, form(args), lang))?;
    emit(|out| out.write_all(text.as_bytes())).map(|()| End::Clean)
}

fn form(args: &Score) -> ScoreForm {
    match args.format {
        Scores::Table => ScoreForm::Table,
        Scores::Json => ScoreForm::Json,
        Scores::Csv => ScoreForm::Csv,
    }
}

fn view(args: &Score) -> Option<ScoreView> {
    let views = [
        (args.confidential, ScoreView::Assessments),
        (args.ranking, ScoreView::Ranking),
        (args.rewards, ScoreView::Rewards),
        (args.awards, ScoreView::Awards),
        (args.compare, ScoreView::Years),
    ];
    views.into_iter().find(|view| view.0).map(|view| view.1)
}
