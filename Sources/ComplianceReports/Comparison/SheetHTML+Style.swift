extension SheetHTML {
  /// The colours of marks, and tables of many columns.
  static let style: StaticString = """
    :root{--t-good:#cfeBd8;--t-maybe:#e6efc4;--t-bad:#f6c4bf;--t-open:#fbe3a6;--t-excepted:#cfe2f6;--t-none:#e4e6eb;\
    --t-said:#e9effa;--t-blank:transparent}
    @media screen and (prefers-color-scheme:dark){:root{--t-good:#1c4a30;--t-maybe:#414d16;--t-bad:#77231f;\
    --t-open:#5e4800;--t-excepted:#27415c;--t-none:#3a3e48;--t-said:#232d40}}
    .t-good{background:var(--t-good);fill:var(--t-good)}
    .t-maybe{background:var(--t-maybe);fill:var(--t-maybe)}
    .t-bad{background:var(--t-bad);fill:var(--t-bad)}
    .t-open{background:var(--t-open);fill:var(--t-open)}
    .t-excepted{background:var(--t-excepted);fill:var(--t-excepted)}
    .t-none{background:var(--t-none);fill:var(--t-none)}
    .t-said{background:var(--t-said);fill:var(--t-said)}
    .stacked thead th{white-space:nowrap}
    .stacked tbody th{min-width:5rem}
    .matrix{overflow-wrap:normal;font-size:.875rem}
    .matrix th,.matrix td{min-width:6rem}
    .matrix tbody th{min-width:9rem;max-width:16rem;background:var(--bg)}
    .matrix .group{background:var(--panel)}
    .matrix td{overflow-wrap:anywhere}
    .matrix.wide{width:auto}
    .matrix.wide th,.matrix.wide td{min-width:4.5rem}
    .key{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.1rem 1.25rem;font-size:.875rem}
    .matrix small{font-size:.85em}
    .heat{max-width:none}
    .heat .line{stroke:var(--line);stroke-width:1;fill:none}
    .heat text{font-size:12px}
    .heat .cell{text-anchor:middle;font-weight:700}
    .heat .group{font-weight:700}
    .bar text{font-size:13px}
    .bar .edge{stroke:var(--bg);stroke-width:2}
    .v-critical{fill:var(--critical-bg)}
    .v-major{fill:var(--major-bg)}
    .v-minor{fill:var(--minor-bg)}
    .v-good{fill:var(--good-bg)}
    .v-note{fill:var(--note-bg)}
    .bar .on-critical{fill:var(--critical)}
    .bar .on-major{fill:var(--major)}
    .bar .on-minor{fill:var(--minor)}
    .bar .on-good{fill:var(--good)}
    .bar .on-note{fill:var(--note)}
    @media screen and (min-width:44rem){.matrix tbody th:first-child,.matrix thead th:first-child{position:sticky;left:0}}
    .paper{display:none}
    @media print{.paper{display:block}.heat{max-width:100%;break-inside:avoid}.matrix.wide{table-layout:fixed;width:100%;font-size:6pt}\
    .matrix.wide th,.matrix.wide td,.matrix.wide tbody th{min-width:0;padding:.15rem}\
    .matrix.wide thead th:first-child{width:18%}.matrix.wide .words{width:12%}\
    .matrix.many td:not(.words) div{display:none}}

    """
}
