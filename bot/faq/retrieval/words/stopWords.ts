import type { Locale } from '../../../../rules/locale.ts';

// Words that say nothing about what is asked, not even how: `wie`, `hoeveel`, `niet` and `mag` are not among them.
const words: Readonly<Record<Locale, string>> = {
  nl: `de het een en of maar want dus dan dat die dit deze er daar hier is zijn was waren ben bent word wordt worden werd heb hebt heeft
    hebben had hadden ik jij je u hij zij ze wij we jullie hen hem haar mijn jouw uw zijn ons onze hun me mij jou te om op in aan bij
    met van voor naar over uit door tot tegen onder tussen na toen als wanneer hoe wat welke welk waar wie eens even nou nu nog wel toch
    gewoon eigenlijk graag alstublieft dank groet groeten vriendelijke hallo hoi beste geachte goedemorgen goedemiddag alvast inderdaad
    zo zulke zoon zon heel erg veel al ook toe zich zelf kan kunnen kon mag mogen moet moeten zou zouden wil willen wilt zal zullen gaat ga gaan doe doet doen
    jullie mensen iets ding daarvoor daarmee hiervoor hierbij daarbij waarbij want ineens weer steeds alleen maar bijvoorbeeld verder
    zit zitten stel omdat doordat terwijl zodat krijg krijgt krijgen komt kom komen zeg zegt vraag vraagje vragen weet ja nee oke ok hoor he zeker misschien echt
    precies hetzelfde sinds per volgens inmiddels laten laat gaat elkaar eerst werkelijk moest`,
  en: `the a an and or but so then that this these those there here is are was were be been being am have has had do does did done i you he
    she it we they me him her us them my your his its our their to of in on at by for with from about into over under between after
    before as if when how what which where who just really please thanks thank hello hi dear hey now also too very much many well can
    could may might must shall should will would want get got go goes going like some any thing things something because while
    though although let say says ask asks asking question know yes no ok okay sure maybe actually regards kind sorry message since
    up out off down again still already only ever than yet us quite lot keep put`,
};

const sets: Readonly<Record<Locale, ReadonlySet<string>>> = {
  nl: new Set(words.nl.split(/\s+/u)),
  en: new Set(words.en.split(/\s+/u)),
};

/** Whether a plain word says nothing about what is asked. */
export function isStopWord(word: string, locale: Locale): boolean {
  return sets[locale].has(word);
}
