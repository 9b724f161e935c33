package import ComplianceReports
import SourceText

/// The inspection sheet as a page for paper and tablets: it works without a computer, and on one without any script.
package enum InspectionPage {
  /// The page of a sheet.
  package static func bytes(_ sheet: InspectionSheet, _ head: ReportHead) -> [UInt8] {
    var html = HTMLWriter(capacity: 1 << 17)
    HTMLPage.begin(&html, title: sheet.title, language: sheet.language, style: style)
    let page = InspectionPageWriter(sheet: sheet, notes: head.notes)
    page.writeCover(&html)
    page.writeItems(&html)
    page.writeSignatures(&html)
    HTMLPage.end(&html, toolVersion: head.toolVersion, language: sheet.language)
    return html.bytes
  }

  /// Boxes to tick are real ones: a finger can tick them, and paper shows them empty.
  private static let style: StaticString = """
    .sheet{table-layout:fixed}
    .sheet>thead th{font-weight:400}
    .panel h2{margin-top:.25rem}
    .sheet .run{display:flex;justify-content:space-between;gap:1rem;font-size:.85rem}
    .sheet th.no{font-size:1.15rem}
    .sheet col.no{width:3.4rem}
    .sheet col.told{width:42%}
    .sheet tbody.field th{background:var(--panel);font-size:1.05rem}
    .sheet p{margin:.2rem 0}
    .sheet h2{margin:0 0 .2rem;font-size:1.05rem;border:0;padding:0}
    .sheet ul{margin:.2rem 0;padding-left:1.2rem}
    .asked{font-weight:700}
    .alert{border-left:.3rem solid var(--critical-bg);padding-left:.5rem}
    .ticks{display:flex;flex-wrap:wrap;gap:.1rem .6rem;margin:.1rem 0 .35rem}
    .ticks label{display:inline-flex;align-items:center;gap:.35rem;min-height:2.75rem;min-width:2.75rem}
    .ticks.marks label{font-size:1.3rem;font-weight:700}
    .ticks input{appearance:none;width:1.35rem;height:1.35rem;margin:0;border:.12rem solid var(--fg);flex:none}
    .ticks input:checked{background:var(--fg);box-shadow:inset 0 0 0 .2rem var(--bg)}
    .write{display:flex;flex-wrap:wrap;gap:.35rem 1rem}
    .write label{flex:1 1 9rem;font-size:.85rem;color:var(--soft)}
    .write .wide,.write .long{flex-basis:100%}
    .write input,.write textarea{display:block;width:100%;min-height:2.75rem;font:inherit;color:var(--fg);\
    background:var(--bg);border:1px solid var(--line);border-radius:.2rem;padding:.2rem .4rem;resize:vertical}
    @media screen and (max-width:44rem){
    .sheet,.sheet tbody,.sheet tr,.sheet td,.sheet th{display:block}
    .sheet>thead{display:none}
    }
    @media print{
    .sheet{font-size:.8rem;line-height:1.4}
    .sheet td,.sheet th{padding:.2rem .4rem}
    .sheet col.no{width:2.2rem}
    .sheet col.told{width:45%}
    .sheet .run{font-size:.75rem}
    .sheet th.no{font-size:1rem}
    .sheet thead th.no{font-size:.7rem;padding:.2rem .1rem}
    .sheet tbody tr:first-child{break-before:auto}
    .sheet tbody{break-inside:avoid}
    .sheet tbody.field,.sheet tbody.field tr{break-after:avoid}
    .sheet tbody.field+tbody tr:first-child{break-before:avoid}
    .ticks{gap:0 .55rem;margin:0 0 .1rem}
    .ticks label{min-height:1.3rem;min-width:0;gap:.2rem}
    .ticks.marks{gap:0 1.1rem}
    .ticks.marks label{font-size:1.1rem}
    .ticks input{width:.85rem;height:.85rem;border-width:1px}
    .ticks input:checked{box-shadow:inset 0 0 0 .15rem #fff}
    .write{gap:0 .5rem}
    .write label{display:flex;align-items:flex-end;gap:.3rem;flex-basis:7.5rem;font-size:.75rem;white-space:nowrap}
    .write .wide{display:block}
    .write .wide,.write .long{flex-basis:100%}
    .write input,.write textarea{border:0;border-bottom:1.2px solid #444;border-radius:0;min-height:1.4rem;padding:0;\
    min-width:0;resize:none}
    .write textarea{min-height:1.9rem}
    .panel .write input,.panel .write textarea{background:none;min-height:2rem}
    .sheet p,.sheet h2{margin:.05rem 0}
    }

    """
}
