//! The program `fgm-letter`; in: the command line, out: files, text on the terminal and an exit code.
//!
//! The only place that touches files, the clock, the environment and the terminal: the library gets all of it as arguments.
//! Exit codes: 0 fine, 1 the answer is no (`verify`), 2 could not run.

#![allow(clippy::disallowed_methods, reason = "the program is where files, clock and environment belong")]

mod args;
mod clock;
mod completions;
mod failure;
mod files;
mod hash;
mod issue;
mod key;
mod known_lists;
mod list;
mod local_issuer;
mod manifest;
mod passphrase;
mod sheets;
mod sources;
mod terminal;
mod text;
mod verify;

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
        Command::List(options) => list::run(&options),
        Command::Key(options) => key::run(&options),
        Command::Manifest(options) => manifest::run(&options),
        Command::Completions { shell } => completions::completions(shell),
        Command::Man => completions::man(),
    };
    match done.and_then(|exit| terminal::flush().map(|()| exit)) {
        Ok(exit) => exit.into(),
        // Whoever read our output has seen enough: `fgm-letter text so | head`.
        Err(Failure::ReaderGone) => Exit::Fine.into(),
        Err(failure) => {
            terminal::tell(&failure);
            Exit::CouldNotRun.into()
        }
    }
}
