import { bullets, paragraph } from '../cards/elements.ts';
import { noteCard } from '../cards/noteCard.ts';
import { findProvider } from '../rules/catalogue.ts';
import { mayChange } from '../rules/flow/nextQuestion.ts';
import {
  afterCatalogueNews,
  announcedCatalogueNews,
  type CatalogueNews,
  type ChoiceChange,
  catalogueNews,
} from '../rules/level/catalogueNews.ts';
import type { ChoiceLevel } from '../rules/level/levelBasis.ts';
import { compareLevels } from '../rules/levelOfAssurance.ts';
import type { Flow } from './flow.ts';
import { formatDay, formatList } from './texts/formatValue.ts';
import { levelNewsTexts } from './texts/levelNewsTexts.ts';
import { stepOneTexts } from './texts/stepOneTexts.ts';

type Changed = Extract<CatalogueNews, { readonly kind: 'changed' }>;

/**
 * Tells what the catalogue of this turn means for the case, if that is anything its customer does not know yet. The
 * case rests on this catalogue from then on, so that whoever notices it first tells it, once: the walk over all cases
 * after a change, or the next turn of the customer.
 */
export function tellLevelNews(flow: Flow): 'told' | 'nothing' {
  const news = newsFor(flow);
  // What cannot be shown is not told: the case is not the one of this conversation now.
  if (flow.unit.isElsewhere || news === null || !maySpeak(flow)) return 'nothing';
  flow.show(newsCard(flow, news));
  const at = flow.unit.now.toISOString();
  flow.upgradeCase = afterCatalogueNews(flow.upgradeCase, news, flow.catalogue, at);
  flow.unit.audit(`catalogue news ${news.verdict}`);
  return 'told';
}

/** Says only that there is news, to who may not see what; once for every version of the catalogue. */
export function announceLevelNews(flow: Flow): void {
  const news = newsFor(flow);
  const { unit, upgradeCase, catalogue } = flow;
  if (unit.isElsewhere || news === null) return;
  if (upgradeCase.levelNews?.catalogueVersion === catalogue.version) return;
  flow.say(levelNewsTexts[flow.locale].announced);
  flow.upgradeCase = announcedCatalogueNews(upgradeCase, news, catalogue);
  unit.audit('catalogue news announced');
}

/** A line for the card of the status while the level that was applied for is not enough for everything. */
export function levelNewsLine(flow: Flow): string | null {
  const { levelNews, levelBasis, facts } = flow.upgradeCase;
  const target = facts.targetLevel?.value;
  if (levelNews?.verdict !== 'tooLow' || levelNews.toldAt === null || target === undefined) return null;
  const above = (levelBasis?.choices ?? []).filter(
    ({ level }) => level !== 'unknown' && level !== 'gone' && compareLevels(level, target) > 0,
  );
  const [first] = above;
  if (first === undefined) return null;
  const what = formatList(
    above.map((one) => nameOf(flow, one)),
    flow.locale,
  );
  return levelNewsTexts[flow.locale].statusTooLow({ what, target, needed: first.level });
}

/** The news, unless this node still has an older catalogue than the one the case rests on. */
function newsFor({ upgradeCase, context, catalogueReadAt }: Flow): Changed | null {
  const at = upgradeCase.levelBasis?.at;
  if (at === undefined || Date.parse(at) > catalogueReadAt) return null;
  const news = catalogueNews(upgradeCase, context);
  return news.kind === 'changed' ? news : null;
}

/** An anonymous case is told to who holds its conversation; the case of a person only to that person. */
function maySpeak({ upgradeCase, context }: Flow): boolean {
  return upgradeCase.personId === null || context.isSignedIn;
}

function newsCard(flow: Flow, news: Changed) {
  const texts = levelNewsTexts[flow.locale];
  const kinds = new Set(news.changes.map(({ kind }) => kind));
  const title = texts.titles[kinds.size === 1 ? news.changes[0].kind : 'mixed'];
  const lines = news.changes.map((change) =>
    texts.changes[change.kind](nameOf(flow, change), wordOf(flow, change.from), wordOf(flow, change.to)),
  );
  const says = (mayChange(flow.upgradeCase) ? texts.filling : texts.sent)[news.verdict];
  const { target, needed } = news;
  const what = formatList(
    news.changes.filter((change) => isAbout(change, news)).map((change) => nameOf(flow, change)),
    flow.locale,
  );
  return noteCard(flow.locale, {
    title,
    body: [
      ...bullets(lines),
      ...sourceLines(flow, news.changes),
      paragraph(says({ target: target ?? '', needed: needed ?? '', what })),
    ],
  });
}

/** The changes that the verdict rests on: not every one of them need be too high, or gone. */
function isAbout({ kind, to }: ChoiceChange, { verdict, target }: Changed): boolean {
  switch (verdict) {
    case 'tooLow':
      return to !== 'gone' && to !== 'unknown' && (target === null || compareLevels(to, target) > 0);
    case 'otherRoute':
      return kind === 'nowOutside';
    case 'chooseAgain':
      return kind === 'serviceGone';
    default:
      return true;
  }
}

/** Where the new levels were read, each source once. */
function sourceLines(flow: Flow, changes: readonly ChoiceChange[]) {
  const lines = changes.flatMap(({ providerId, serviceId, to }) => {
    const services = findProvider(flow.catalogue, providerId)?.services ?? [];
    const source = services.find(({ id, level }) => (serviceId === null ? level === to : id === serviceId));
    if (source === undefined) return [];
    return [stepOneTexts[flow.locale].levelSource(source.source, formatDay(source.checkedAt, flow.locale))];
  });
  return [...new Set(lines)].map((line) =>
    paragraph(line, { isSubtle: true, size: 'Small', spacing: 'None' }),
  );
}

function nameOf(
  { locale }: Flow,
  { providerName, serviceName }: Pick<ChoiceChange, 'providerName' | 'serviceName'>,
): string {
  return serviceName === null
    ? stepOneTexts[locale].allServices(providerName)
    : `${providerName} – ${serviceName}`;
}

/** A level as it stands in a sentence. */
function wordOf({ locale }: Flow, level: ChoiceLevel): string {
  return stepOneTexts[locale].levelShort(level === 'unknown' || level === 'gone' ? null : level);
}
