internal import ComplianceModel
internal import Glibc

extension Day {
  /// The day it is now in Japan (UTC+9, no summer time), wherever the machine stands.
  ///
  /// The one place that reads the clock.
  static var today: Day {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return Day(number: Int32((Int(now.tv_sec) + 9 * 3600) / 86_400))
  }
}
