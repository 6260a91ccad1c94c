//! Starts the application, nothing else.

fn main() {
    atlas::ui::start();
}
