import Glibc

/// Waits for changes below some folders, again and again, until the person ends it (Ctrl-C) or the
/// system does.
package final class ChangeLoop {
  private let watch: FolderWatch
  private let stop: StopSignal

  package init(_ folders: [String]) {
    // Before any other thread is started: those inherit which signals it waits for.
    stop = StopSignal()
    watch = FolderWatch(folders)
  }

  /// - Parameter look: called after each burst of changes.
  package func run(_ look: (HeardChange) -> Void) {
    while true {
      var polled = [
        pollfd(fd: stop.file, events: Int16(POLLIN), revents: 0),
        pollfd(fd: watch.file, events: Int16(POLLIN), revents: 0),
      ]
      let count = poll(&polled, nfds_t(polled.count), watch.patience)
      if count < 0, errno != EINTR { return }
      if polled[0].revents != 0 { return }
      if polled[1].revents != 0 || !watch.isComplete, let change = watch.settle() { look(change) }
    }
  }
}
