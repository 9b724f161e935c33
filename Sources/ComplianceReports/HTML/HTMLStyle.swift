/// The style sheet of every page: system fonts, light and dark, narrow screens, A4.
enum HTMLStyle {
  static let sheet: StaticString = """
    :root{color-scheme:light dark;--bg:#fff;--fg:#1a1b1f;--soft:#42454e;--line:#b4b8c2;--panel:#f2f4f8;--link:#0a4396;\
    --focus:#b35c00;--critical:#fff;--critical-bg:#971b1b;--major:#fff;--major-bg:#8f4700;--minor:#12314d;\
    --minor-bg:#d5e6f6;--note:#30333b;--note-bg:#e4e6eb;--good:#0b4f2d;--good-bg:#d8efdf;--low:#1d4f91;--open:#a9c4e8}
    @media screen and (prefers-color-scheme:dark){:root{--bg:#14161b;--fg:#ecedf1;--soft:#b9bdc8;--line:#565b68;\
    --panel:#1f232b;--link:#a3c7ff;--focus:#ffb45e;--critical:#2b0505;--critical-bg:#ffa39c;--major:#2a1500;\
    --major-bg:#ffc489;--minor:#dcebfa;--minor-bg:#27415c;--note:#e4e6eb;--note-bg:#3a3e48;--good:#d6f4e0;\
    --good-bg:#1c4a30;--low:#8ab6f5;--open:#3c5579}}
    *{box-sizing:border-box}
    html{background:var(--bg);color:var(--fg);font:1rem/1.75 "BIZ UDPGothic","Hiragino Sans","Noto Sans JP",\
    "Noto Sans CJK JP","Yu Gothic UI",Meiryo,sans-serif;-webkit-text-size-adjust:100%}
    body{margin:0 auto;max-width:64rem;padding:0 1rem 3rem;overflow-wrap:anywhere}
    .skip{position:absolute;left:-99rem}
    .skip:focus{left:1rem;top:.5rem;background:var(--bg);padding:.5rem 1rem;z-index:1}
    a{color:var(--link)}
    :focus-visible{outline:3px solid var(--focus);outline-offset:2px}
    h1{font-size:1.6rem;line-height:1.4;margin:1.5rem 0 .5rem}
    h2{font-size:1.3rem;line-height:1.4;margin:2.75rem 0 .75rem;padding:.15rem 0 .15rem .75rem;\
    border-left:.4rem solid var(--low)}
    h3{font-size:1.08rem;line-height:1.5;margin:1.5rem 0 .5rem}
    p{margin:.5rem 0}
    ul,ol{margin:.5rem 0;padding-left:1.5rem}
    dl{margin:.5rem 0}
    dt{font-weight:700}
    dd{margin:0 0 .5rem}
    footer,.soft,small{color:var(--soft);font-size:.875rem;font-weight:400}
    footer{margin-top:3rem;border-top:1px solid var(--line);padding-top:.75rem}
    small.ref{display:block}
    .panel{background:var(--panel);border:1px solid var(--line);border-radius:.4rem;padding:.75rem 1rem;margin:1rem 0}
    .fiction{border:3px double var(--major-bg);padding:.5rem 1rem;font-weight:700}
    .badge{display:inline-block;border-radius:.25rem;padding:0 .55rem;margin-right:.25rem;font-weight:700;\
    border:1px solid transparent}
    .critical{color:var(--critical);background:var(--critical-bg)}
    .major{color:var(--major);background:var(--major-bg)}
    .minor{color:var(--minor);background:var(--minor-bg)}
    .note{color:var(--note);background:var(--note-bg)}
    .good{color:var(--good);background:var(--good-bg)}
    table{border-collapse:collapse;width:100%;margin:.75rem 0;font-size:.925rem;line-height:1.6}
    caption{text-align:left;font-weight:700;padding:.25rem 0}
    th,td{border:1px solid var(--line);padding:.4rem .6rem;text-align:left;vertical-align:top}
    thead th{background:var(--panel)}
    tbody th{font-weight:700}
    .scroll{overflow-x:auto;margin:.75rem 0}
    .scroll table{margin:0}
    summary{cursor:pointer;padding:.35rem 0;color:var(--link);font-weight:700}
    svg{display:block;max-width:100%;height:auto}
    svg text{fill:var(--fg);font:inherit}
    @media (max-width:44rem){
    .stacked,.stacked tbody,.stacked tr,.stacked th,.stacked td,.stacked caption{display:block}
    .stacked thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
    .stacked tr{border:1px solid var(--line);margin:.75rem 0}
    .stacked th,.stacked td{border:0;border-bottom:1px solid var(--line)}
    .stacked tr>:last-child{border-bottom:0}
    .stacked tbody th{background:var(--panel)}
    .stacked td[data-label]::before{content:attr(data-label);display:block;color:var(--soft);font-size:.8rem}
    .stacked td:empty{display:none}
    }
    @media print{
    @page{size:A4 portrait;margin:14mm 13mm 16mm;@bottom-right{content:counter(page)" / "counter(pages);font-size:9pt}}
    html{font-size:10.5pt;line-height:1.6}
    body{max-width:none;padding:0}
    .skip,.screen{display:none}
    .badge{border-color:currentColor}
    h1,h2,h3,caption,summary,h2+p,h3+p,thead,thead tr{break-after:avoid}
    tbody tr:first-child{break-before:avoid}
    tr,.panel,.whole,li,dd,p,h1,h2,h3,caption,figure{break-inside:avoid}
    thead{display:table-header-group}
    a{color:inherit;text-decoration:none}
    details::details-content{display:block;content-visibility:visible}
    .scroll{overflow:visible}
    *{print-color-adjust:exact}
    }

    """
}
