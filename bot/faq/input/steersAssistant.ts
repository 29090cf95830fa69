import { readableForms } from './readableForms.ts';

/**
 * Whether a text tries to steer the assistant (prompt injection) rather than to ask: orders about its instructions, a
 * role or mode for it, headers and marks of a model's own format, encoded text, and orders to decide something. Honest
 * questions with the same words (`ik ben de instructies vergeten`, `zonder beperkingen bevoegd`) are not.
 */
export function steersAssistant(text: string): boolean {
  return isEncoded(text) || readableForms(text).some((form) => orders.some((order) => order.test(form)));
}

/** A long run of letters of both cases and digits is no word, address or number of anybody. */
function isEncoded(text: string): boolean {
  const runs = text.match(/[A-Za-z0-9+/]{32,}={0,2}/g) ?? [];
  const isMixed = (run: string): boolean => /[a-z]/.test(run) && /[A-Z]/.test(run) && /[0-9+/=]/.test(run);
  return (
    runs.some(isMixed) || /(?:(?:0x|\\x|%)?[0-9a-f]{2}[ ,]?){24,}/i.test(text.replace(/[0-9 ]{24,}/g, ''))
  );
}

const start = `(?:^|[.,!?:;"'()\\]>}-] ?|\\b(?:en|and|please|alsjeblieft|aub|graag|nu|now|dan|then|eerst|first|gewoon|just|to|must|should|moet je|wil je|kun je|kunt u) )`;
const rules =
  '(?:instructi\\w*|instruction\\w*|opdracht\\w*|regels|rules?|richtlijn\\w*|guidelines?|prompts?|system\\w*|systeem\\w*|restrictions?|restricties|programming|programmering|training|filters?|context|messages?|berichten)';
const earlier =
  '(?:je|jouw|uw|jullie|alle|all|alles|your|any|every|everything|previous|prior|above|earlier|preceding|vorige|voorgaande|eerdere|bovenstaande|these|those|the system|wat hierboven|wat hiervoor)';
const say =
  '(?:zeg|antwoord|bevestig|verklaar|schrijf|meld|say|state|confirm|reply|respond|answer|write|declare|output|tell (?:me|them|everyone))';

/** An order begins a sentence; `I want to raise my level` and `zet ik hem erop` are no orders. */
const order = `(?:^|[.,!?:;"'()\\]>}-] ?|\\b(?:please|alsjeblieft|aub|gewoon|just|en|and|dan|then|nu|now) )`;
const ofOneself = '(?! (?:ik|wij|we|u|men|i)\\b)';

const orders: readonly RegExp[] = [
  // Orders about what it was told.
  new RegExp(
    `${start}(?:negeer|vergeet|omzeil|overschrijf|verwijder|wis|schrap|ignore|forget|disregard|override|bypass|erase|drop|discard)\\b.{0,15}\\b${earlier}\\b.{0,40}\\b${rules}\\b`,
  ),
  new RegExp(
    `${start}(?:negeer|vergeet|ignore|forget|disregard)\\b.{0,15}\\b(?:alles|everything|anything|al) (?:wat|dat|hierboven|hiervoor|above|before|you|je|prior)`,
  ),
  new RegExp(
    `\\b(?:ignor(?:e|ing)|disregard(?:ing)?|forget(?:ting)?) (?:all )?(?:of )?(?:the |your |my |these )?(?:previous|prior|above|earlier|preceding|system) ${rules}`,
  ),
  new RegExp(
    `\\b(?:negeer|negeren|vergeet) (?:al )?(?:de |je |jouw |uw |alle )?(?:vorige|voorgaande|eerdere|bovenstaande|systeem\\w*) ?${rules}`,
  ),
  /\b(?:vergeet|negeer|forget|ignore) (?:je|jouw|your) (?:eigen |own )?(?:instructies|regels|opdracht|prompt|richtlijnen|instructions|rules|prompt|guidelines)/,
  /\b(?:do not|don't|never|niet langer|no longer) (?:follow|obey) (?:your|the|any) (?:instructions|rules|guidelines)/,
  /\b(?:new|nieuwe|updated|additional) (?:system )?(?:instructions?|instructies?|prompt)(?: from| van| for| voor)?[^?]{0,30}:/,
  /\b(?:end|einde|eind) (?:of|van) (?:the |de |your |je )?(?:system |systeem)?(?:prompt|instructions|instructies|context)\b/,
  // What it was told, or others' data.
  /\b(?:system ?prompt|systeem ?prompt|hidden prompt|initial prompt|jailbreak\w*|prompt injection)\b/,
  /\b(?:toon|laat|geef|print|herhaal|onthul|show|reveal|repeat|print|display|output|give|tell|what (?:is|are|was|were)|wat (?:is|zijn|staat)|leak|dump)\b.{0,25}\b(?:je|jouw|uw|your|the (?:above|initial|hidden|secret|internal))\b.{0,20}\b(?:prompt|instructions|instructies|systeeminstructies|configuration|configuratie|geheime|secret|api ?key|sleutel|regels waar)/,
  /\b(?:herhaal|repeat|print|vertaal|translate|summari[sz]e|output)\b.{0,15}\b(?:alles|everything|all|the text|de tekst|the words|de woorden|all text)\b.{0,15}\b(?:hierboven|hiervoor|above|before this|boven)/,
  /\b(?:toon|geef|laat|show|give|list|dump|exporteer|export)\b.{0,25}\b(?:dossiers?|gegevens|data|records|aanvragen|applications|gesprekken|conversations|files)\b.{0,15}\b(?:van|of|from)\b.{0,10}\b(?:andere|alle|all|other|every)\b.{0,10}\b(?:klant|customer|gebruiker|user|organisat|people|mensen)/,
  /\b(?:api[ _-]?key|access[ _-]?token|database[ _-]?wachtwoord|openai_\w+|process\.env)\b/,
  // A role or a mode for it.
  /\b(?:jij|je|u) bent (?:vanaf nu|nu|voortaan) (?:een|geen|de|het|mijn|vrij|in|dan|niet|als|zonder)\b/,
  /\b(?:vanaf nu|voortaan) (?:ben|doe|antwoord|zeg|gedraag|spreek|heb|volg|luister|negeer)\b(?: je| jij| jou)?(?! ik| wij| we| hij)/,
  /\byou are (?:now|no longer|from now on) (?:a|an|the|in|my|free|not|dan|called|acting|bound|unrestricted|going|developer)\b/,
  /\bfrom now on,? (?:you|answer|respond|reply|act|ignore|speak)\b/,
  /(?:^|[.!:;"'] ?|please |you (?:will|must|should) |and |now |i want you to )act (?:as|like)\b/,
  /\b(?:pretend|imagine|act as if) (?:that )?you(?:'re| are| have| were)\b/,
  /\bpretend to be (?:an? |the )?(?:ai|reconi|kvk|employee|unrestricted|other|different|hacker|system|admin\w*|developer|evil|bot|assistant)\b/,
  /\b(?:doe alsof|stel je voor dat|speel dat|neem aan dat) (?:je|jij|u) (?:een|geen|de|mijn|bent|vrij|ook|mag|kunt|alles|niet|reconi|kvk|zonder)\b/,
  /\bgedraag je (?:als|alsof)\b|\bspeel de rol van\b|\b(?:play|take) the role of\b|\broleplay\b|\brollenspel\b/,
  /\b(?:developer|debug|admin|god|root|sudo|dan|maintenance|test|ontwikkelaars?|ontwikkel|beheerders?|onderhouds)[ -]?(?:mode|modus)\b/,
  /\bdo anything now\b|\bsudo \w+|\bunrestricted (?:ai|mode|assistant|model)\b|\bzonder (?:filters?|censuur)\b|\bwithout (?:any )?(?:filters?|censorship)\b/,
  /\b(?:ik ben|i am|i'm|dit is|this is|hier spreekt) (?:je|jouw|your|de|the) (?:ontwikkelaar|developer|maker|programmeur|programmer|creator|eigenaar van deze bot|beheerder van (?:dit|deze)|administrator of this|admin)\b/,
  /\b(?:as|als) (?:an?|een) (?:ai|taalmodel|language model|large language model|ai-model)\b/,
  // Marks of a model's own format.
  /(?:^|[.!?"'>\]}|)(] ?)(?:system|systeem|assistant|assistent|developer|systeembericht|system message|system instruction|sysop)(?: message| bericht| prompt| override)? ?(?::|>)/,
  /<\|?(?:im_start|im_end|system|endoftext|user|assistant|sys|script|iframe|tool|function|instructions?)\b|\[\/?inst\]|<<\/?sys>>|#{2,} ?(?:instruction|system|response|user|assistant)/,
  /["']?role["']? ?: ?["'](?:system|assistant|developer|user|tool)/,
  /\b(?:tool_calls?|function_calls?|tool_use|function_call)\b|\b(?:call|invoke|roep)\b.{0,12}\b(?:function|functie|tool)\b.{0,40}(?:\(|aan\b|set_|approve|with\b)|\b(?:run|execute|voer) (?:the |this |het |dit )?(?:shell|script|command|commando)\b/,
  /\{\{|\$\{|<script|javascript:|\bdrop table\b|\bunion select\b|\bselect \* from\b|\brm -rf\b|\bor 1 ?= ?1\b|\bos\.system\b|\beval\(/,
  // Orders to say or decide something.
  new RegExp(
    `${start}(?<!\\b(?:ik|wij|we|i|hij|he|ze|they|you|u) )${say}\\b(?: \\w+){0,3} (?:dat|that) (?:ik|wij|we|i|i'm|hij|he|she|zij|mijn|my|deze|this|de aanvraag|everything|alles|iedereen|everyone|the (?:request|application|signature)|er geen|no )`,
  ),
  new RegExp(
    `${start}(?:antwoord|respond|reply|answer|zeg)\\b(?: \\w+){0,2} (?:alleen|uitsluitend|enkel|only|always|altijd|simply|just)\\b(?!.{0,14}\\b(?:of nee|or no)\\b).{0,12}\\b(?:met|with|in|ja|yes|nee|no|als|as|")`,
  ),
  new RegExp(
    `${start}(?:begin|start|eindig|end) (?:je|jouw|your|the|het|every|elk) (?:antwoord|answer|reply|response|zin)\\b`,
  ),
  new RegExp(
    `${order}(?:keur|accepteer|bevestig|voltooi|verhoog|approve|accept|complete|grant|authori[sz]e|raise|mark|markeer|registreer|register|zet|set|maak|make)\\b${ofOneself}(?: \\w+){0,2} (?:mijn|my|deze|this|onze|our|het|the|mij|me|ons|us)\\b.{0,30}\\b(?:goed|goedgekeurd|approved|bevoegd|authori[sz]ed|bestuurder|director|as signed|als getekend|ondertekend|zonder (?:controle|handtekening)|without (?:a |any )?(?:check|signature))\\b`,
  ),
  new RegExp(
    `${order}(?:keur|approve) (?:mijn|my|deze|this|onze|our|de|the|alle|all)\\b.{0,20}\\b(?:aanvra\\w+|verzoek|request|application|upgrade|formulier|form|handtekening|dossier)\\b(?! goedgekeurd)`,
  ),
  /\b(?:sla|skip) (?:de|het|the|all|alle)\b.{0,25}\b(?:controle\w*|check\w*|verificatie|verification|identificatie|identification|handtekening\w*|signatures?)\b(?: .{0,10}\bover\b)?/,
  /\b(?:geef|give|verleen|grant) (?:mij|me|ons|us)\b.{0,15}\b(?:eh ?[234]|niveau|level|toegang|access|admin\w*|rechten|rights)\b.{0,25}\b(?:zonder|without|nu meteen|direct|right now|immediately)\b/,
  /\b(?:vanaf nu|voortaan|from now on|nu)\b.{0,15}\b(?:gelden|geldt|apply|zijn)\b.{0,25}\b(?:je|jouw|your) (?:instructies|regels|instructions|rules)\b|\b(?:je|jouw|your) (?:instructies|regels|instructions|rules)\b.{0,20}\b(?:no longer|niet meer|niet langer|vervallen|opgeheven|lifted)\b/,
  /\b(?:speel|play) (?:een|a|an|de|the) \p{L}+ (?:zonder|without|die|who|that)\b/u,
  /\b(?:system ?message|systeem ?bericht|systeemmelding)\b.{0,40}\b(?:beperkingen|restricties|restrictions|regels|rules|override|opgeheven|lifted|disabled)\b/,
  /\b(?:reageer|antwoord|reply|respond|answer)\b (?:\w+ ){0,3}(?:alleen|uitsluitend|only) (?:nog )?(?:met|with|in|ja|yes)\b(?!.{0,10}\b(?:of nee|or no)\b)|\bonly (?:reply|respond|answer) with\b(?! yes or no)/,
  /\b(?:je mag|jij mag) (?:nu )?alles (?:zeggen|vertellen|doen)\b|\byou (?:may|can) (?:now )?(?:say|tell|do) (?:anything|everything)\b|\b(?:geen|no) (?:filters|regels voor (?:jou|je)|rules for you)\b/,
  /\bzonder je aan (?:je|de) (?:bronnen|regels|instructies)\b|\bwithout (?:keeping|sticking) to (?:your|the) (?:sources|rules|instructions)\b/,
  /\b(?:print|geef|toon|som|noem|list|give|show|dump|reveal|output|print)\b.{0,20}\b(?:alle|al|de inhoud|the content|all|every)\b.{0,20}\b(?:passages|bronbestanden|source files|kennisbank|knowledge base|training data)\b/,
  /\b(?:verborgen|geheime|hidden|secret) (?:opdracht|instructies|prompt|regels|assignment|instructions|rules|task)\b|\b(?:welk|which|what) model\b.{0,25}\bprompt\b|\b(?:wachtwoord|password|inloggegevens|credentials)\b.{0,12}\b(?:van|of|for|voor)\b.{0,8}\b(?:de |the |je |your |jullie )?(?:database|server|systeem|system|beheer|admin)/,
  /\b(?:gesprekken|conversations|chats|dossiers|files|data|gegevens|records) (?:van|of) (?:andere|other|alle|all) (?:klanten|customers|gebruikers|users|mensen|people)\b/,
  new RegExp(
    `${order}(?:zet|put|mark|flag|tick|set|change|pas|registreer|vink|vul|ken|give|geef)\\b${ofOneself}.{0,45}\\b(?:in (?:je|jullie|your|de|the) database|als (?:bevoegd|goedgekeurd|getekend|voltooid)|as (?:authori[sz]ed|approved|signed|completed)|op (?:voltooid|afgerond|goedgekeurd|akkoord)|to (?:completed|approved|done|signed)|goedgekeurd wordt|gets approved|dat ik (?:al )?getekend heb|that my signature is in|beheerdersrechten|admin rights|hoogste niveau toe|box on behalf|akkoord namens)\\b`,
  ),
  /\b(?:confirm|bevestig)\b.{0,10}\b(?:now|nu|maar)\b.{0,15}\b(?:that|dat)\b.{0,15}\b(?:all|alles)\b/,
];
