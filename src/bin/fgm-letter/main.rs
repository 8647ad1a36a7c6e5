//! The program `fgm-letter`; in: the command line, out: files, text on the terminal and an exit code.
//!
//! The only place that touches files, the clock, the environment and the terminal: the library gets all of it as arguments.
//! Exit codes: 0 fine, 1 the answer is no (`verify`), 2 could not run.

#![allow(clippy::disallowed_methods, reason = "the program is where files, clock and environment belong")]

mod args;
mod check;
mod clock;
mod completions;
mod export;
mod failure;
mod files;
mod hash;
mod import;
mod issue;
mod key;
mod known_lists;
mod list;
mod local_issuer;
mod loopback;
mod manifest;
mod new_locale;
mod passphrase;
mod preview;
mod pseudo;
mod publish;
mod review;
mod sheets;
mod sources;
mod status;
mod terminal;
mod text;
mod verify;
mod wording;

use std::process::ExitCode;

use args::{Args, Command};
use clap::Parser;
use failure::{Exit, Failure};

fn main() -> ExitCode {
    let done = match Args::parse().command {
        Command::Issue(options) => issue::run(&options),
        Command::Text(options) => text::run(&options),
        Command::Hash(options) => hash::run(&options),
        Command::Verify(options) => verify::run(&options),
        Command::Publish(options) => publish::run(&options),
        Command::List(options) => list::run(&options),
        Command::Check(options) => check::run(&options),
        Command::Review(options) => review::run(&options),
        Command::Status(options) => status::run(&options),
        Command::Key(options) => key::run(&options),
        Command::Preview(options) => preview::run(&options),
        Command::Export(options) => export::run(&options),
        Command::Import(options) => import::run(&options),
        Command::NewLocale(options) => new_locale::run(&options),
        Command::Pseudo(options) => pseudo::run(&options),
        Command::Manifest(options) => manifest::run(&options),
        Command::Completions { shell } => completions::completions(shell),
        Command::Man => completions::man(),
    };
    match done.and_then(|exit| terminal::read_or_not(terminal::flush()).map(|()| exit)) {
        Ok(exit) => exit.into(),
        // Whoever read our output has seen enough: `fgm-letter text so | head`.
        Err(Failure::ReaderGone) => Exit::Fine.into(),
        Err(failure) => {
            terminal::tell(&failure);
            Exit::CouldNotRun.into()
        }
    }
}
