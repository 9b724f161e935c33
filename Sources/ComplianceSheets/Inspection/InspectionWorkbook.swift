package import Workbooks

extension InspectionSheet {
  /// The sheet as a workbook to fill in: cover, measures, and what it was made from.
  package var workbook: Workbook {
    var measures = InspectionTable.table(in: language)
      .worksheet(InspectionTable.rows(of: self), language: language, footer: title)
    measures.frozenColumns = 2
    // The first column is as narrow as a number; the title needs the room of all.
    return Workbook(title: title, sheets: [InspectionCover.worksheet(of: self), measures, origin.worksheet])
  }
}
