//! `completions` and `man`: out: what a shell and `man` read, made from the command line itself.

use clap::CommandFactory;
use clap_complete::Shell;
use clap_mangen::Man;

use crate::args::Args;
use crate::failure::{Exit, Failure};
use crate::terminal;

/// Prints the completion script for a shell.
pub(crate) fn completions(shell: Shell) -> Result<Exit, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Args::command(), "fgm-letter", &mut script);
    print(&script)
}

/// Prints the manual: the page of the program, then one for each command.
pub(crate) fn man() -> Result<Exit, Failure> {
    let mut command = Args::command();
    command.build(); // so that the commands know their full names
    let mut pages = Vec::new();
    render(&command, &mut pages)?;
    print(&pages)
}

fn render(command: &clap::Command, pages: &mut Vec<u8>) -> Result<(), Failure> {
    Man::new(command.clone()).render(pages).map_err(|error| Failure::output(&error))?;
    command.get_subcommands().filter(|sub| sub.get_name() != "help").try_for_each(|sub| render(sub, pages))
}

fn print(bytes: &[u8]) -> Result<Exit, Failure> {
    terminal::data(&String::from_utf8_lossy(bytes))?;
    Ok(Exit::Fine)
}
