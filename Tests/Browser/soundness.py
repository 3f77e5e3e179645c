"""What must hold on every page in every state, beside axe. `faults(page)` lists in words what does not."""

FRAME = """() => {
  const count = selector => document.querySelectorAll(selector).length
  const skip = document.querySelector('a[href="#main"]')
  return {
    'lang is "en"': document.documentElement.lang === 'en',
    'one h1': count('h1') === 1,
    'one main': count('main') === 1,
    'a skip link that leads to main': !!skip && !!document.getElementById('main'),
    'header, navigation and footer': ['header', 'nav', 'footer'].every(name => count(name) > 0),
    'no script but our own': count('script') === count('script[src^="/scripts/"]'),
    'no inline style': count('[style]') === 0,
    'a title before the product’s name': / – Counterpart$/.test(document.title),
    'the title says "Error: " if and only if there is a problem':
      document.title.startsWith('Error: ') === (count('.problem') > 0),
    'each error leads to its field': [...document.querySelectorAll('.problem a')]
      .every(a => document.querySelector(a.getAttribute('href'))),
    'nothing autocompletes off on a password': count('input[type=password][autocomplete=off]') === 0,
    'no empty heading, link or button': [...document.querySelectorAll('h1, h2, h3, a, button')]
      .every(e => e.textContent.trim() !== '' || e.getAttribute('aria-label')),
    'no mark of a template left': !/\\{\\{|\\}\\}/.test(document.documentElement.outerHTML),
  }
}"""

# WCAG 2.5.8: 24 by 24, but for links inside a sentence and for inputs whose label is as large.
SMALL = """() => [...document.querySelectorAll('a, button, input, select, textarea, summary')]
  .filter(e => e.type !== 'hidden' && e.checkVisibility() && !e.closest('p, dd, td, li, .aloud, .skip'))
  .map(e => e.labels && e.labels.length && /radio|checkbox/.test(e.type) ? e.labels[0] : e)
  .filter(e => { const b = e.getBoundingClientRect(); return b.width > 1 && (b.width < 23.5 || b.height < 23.5) })
  .map(e => e.outerHTML.slice(0, 120))"""

WIDE = """() => [...document.querySelectorAll('main *, header *, footer *')]
  .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
  .filter(e => !e.closest('.aloud, svg, .scrolls'))
  .map(e => e.outerHTML.slice(0, 120))"""


def faults(page):
    found = [f"not so: {rule}" for rule, holds in page.evaluate(FRAME).items() if not holds]
    found += [f"smaller than 24 pixels: {html}" for html in page.evaluate(SMALL)]
    return found + reflow_faults(page)


def reflow_faults(page):
    """Acc4: at 320 CSS pixels nothing needs scrolling sideways."""
    before = page.viewport_size
    page.set_viewport_size({"width": 320, "height": before["height"]})
    overflows = page.evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1")
    found = [f"wider than 320 pixels: {html}" for html in page.evaluate(WIDE)[:3]] if overflows else []
    page.set_viewport_size(before)
    return found or (["wider than 320 pixels: the page"] if overflows else [])
