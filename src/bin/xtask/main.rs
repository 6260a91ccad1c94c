//! `cargo xtask`: serves, builds, tests and photographs the atlas, and installs what that needs.

mod addressed;
mod basemap;
mod bench;
mod budgets;
mod dist;
mod html;
mod install;
mod jobs;
mod plain;
mod progress;
mod project;
mod server;
mod shots;
mod single;
mod soak;
mod supply;
mod test;
mod tools;

use std::path::PathBuf;
use std::process::{Command, ExitCode};

use progress::{Steps, note, say};
use project::Project;

const HELP: &str = "\
cargo xtask <command>

  serve [--port N] [--open]   build the release site, serve it on the loopback interface, print its address
  build                       build the release site into dist/, ready for any static host
  single [--data FILE]        write the site as one file that opens from disk, with the release of FILE if one is given
  test [--quick] [--bless]    run every check; --quick: only what needs no browser; --bless: accept the drawn pictures
  shots [PART]                write screenshots of the main views to shots/, of all or of those with PART in their name
  guide                       write the pictures of the walk through the studio to public/guide/
  soak [--minutes N] [--seed N] [--visit N] [--engine NAME] [--dist FOLDER]
                              walk at random through the built site, ten minutes in each engine, until a fault is met
  bench engine [N…]           time the cross-filter engine beside crossfilter2, on N generated companies
  bench map [N…]              time the index of the map beside npm supercluster, on N points
  bench search [N…]           time the search letter by letter, on N generated companies
  bench interaction [--dist FOLDER] [N…]
                              time the app from an input to the painted answer, on N generated companies
  bench studio [--dist FOLDER] [N…]
                              time the studio on tables of N generated companies, and what it holds up
  bench peer [--rounds N] [--only load,input,memory,size] [--dist FOLDER]
                              measure the site beside the same atlas made from usual JavaScript libraries
  bench memory [--dist FOLDER]
                              memory of the app after many changes; fails if it grows by more than 5 %
  budgets                     check the byte budgets of dist/
  basemap                     draw the bundled maps anew from their sources (maintenance)
  tools                       install what is missing, and nothing else
  help                        this text
";

/// What the command line asks for.
#[derive(Debug, PartialEq, Eq)]
enum Task {
    Serve { port: u16, open: bool },
    Build,
    Single(Option<PathBuf>),
    Test(test::Options),
    Shots(Option<String>),
    Guide,
    Soak(soak::Options),
    Bench(bench::Bench),
    Budgets,
    Basemap,
    Tools,
    Help,
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let task = match parse(&arguments) {
        Ok(task) => task,
        Err(message) => {
            eprintln!("{message}\n\n{HELP}");
            return ExitCode::from(2);
        }
    };
    match Project::locate().and_then(|project| run(&project, task)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::FAILURE
        }
    }
}

fn run(project: &Project, task: Task) -> Result<(), String> {
    match task {
        Task::Serve { port, open } => serve(project, port, open),
        Task::Build => dist::build(project, &mut Steps::new(dist::STEPS)).map(drop),
        Task::Single(data) => single::build(project, data.as_deref()).map(drop),
        Task::Test(options) => test::run(project, options),
        Task::Shots(filter) => shots::run(project, filter.as_deref()),
        Task::Guide => shots::guide(project),
        Task::Soak(options) => soak::run(project, &options),
        Task::Bench(which) => bench::run(project, &which),
        Task::Budgets => {
            let lines = budgets::measure(&project.root.join("dist"))?;
            budgets::print(&lines);
            budgets::check(&lines)
        }
        Task::Basemap => basemap::run(&project.root),
        Task::Tools => install::ensure(project, &tools::FOR_TESTS, false),
        Task::Help => {
            say(HELP.trim_end());
            Ok(())
        }
    }
}

fn serve(project: &Project, port: u16, open: bool) -> Result<(), String> {
    let mut steps = Steps::new(dist::STEPS + 1);
    let dist = dist::build(project, &mut steps)?;
    steps.next("server (Ctrl+C ends it)");
    let server = server::Server::start(&dist, port)?;
    say(format!("Healthtech Atlas: {}", server.address()));
    if open {
        let opener = if cfg!(target_os = "macos") { "open" } else { "xdg-open" };
        if Command::new(opener).arg(server.address()).spawn().is_err() {
            note(format!("{opener} is not here: open the address by hand"));
        }
    }
    server.wait();
    Ok(())
}

fn parse(arguments: &[String]) -> Result<Task, String> {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let Some((command, rest)) = words.split_first() else { return Ok(Task::Help) };
    match (*command, rest) {
        ("serve", rest) => parse_serve(rest),
        ("build", []) => Ok(Task::Build),
        ("single", []) => Ok(Task::Single(None)),
        ("single", ["--data", file]) => Ok(Task::Single(Some(PathBuf::from(file)))),
        ("test", rest) => {
            let mut options = test::Options::default();
            for word in rest {
                match *word {
                    "--quick" => options.quick = true,
                    "--bless" => options.bless = true,
                    other => return Err(format!("unknown option of test: {other}")),
                }
            }
            Ok(Task::Test(options))
        }
        ("shots", []) => Ok(Task::Shots(None)),
        ("shots", [part]) => Ok(Task::Shots(Some((*part).to_owned()))),
        ("guide", []) => Ok(Task::Guide),
        ("soak", rest) => soak::Options::parse(rest).map(Task::Soak),
        ("bench", rest) => bench::Bench::parse(rest).map(Task::Bench),
        ("budgets", []) => Ok(Task::Budgets),
        ("basemap", []) => Ok(Task::Basemap),
        ("tools", []) => Ok(Task::Tools),
        ("help" | "--help" | "-h", []) => Ok(Task::Help),
        _ => Err(format!("unknown command: {}", words.join(" "))),
    }
}

fn parse_serve(words: &[&str]) -> Result<Task, String> {
    let (mut port, mut open) = (8080, false);
    let mut words = words.iter();
    while let Some(word) = words.next() {
        match *word {
            "--open" => open = true,
            "--port" => {
                let number = words.next().ok_or("--port needs a number")?;
                port = number.parse().map_err(|_| format!("not a port: {number}"))?;
            }
            other => return Err(format!("unknown option of serve: {other}")),
        }
    }
    Ok(Task::Serve { port, open })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Task, String> {
        parse(&line.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn commands_are_understood() {
        assert_eq!(parsed(""), Ok(Task::Help));
        assert_eq!(parsed("serve"), Ok(Task::Serve { port: 8080, open: false }));
        assert_eq!(parsed("serve --port 0 --open"), Ok(Task::Serve { port: 0, open: true }));
        assert_eq!(parsed("test --quick"), Ok(Task::Test(test::Options { quick: true, bless: false })));
        assert_eq!(parsed("shots explore"), Ok(Task::Shots(Some("explore".to_owned()))));
    }

    #[test]
    fn what_is_not_understood_is_refused() {
        for line in ["sevre", "serve --port", "serve --port x", "build now", "test --slow", "shots a b", "single --data"] {
            assert!(parsed(line).is_err(), "{line}");
        }
    }
}
