const unmistakable = `
aad aafke aaltje abdel abdelkader abdul abdullah achmed adriaan adriana adrie agnes ahmed ahmet aisha albert alberto alejandro
alexander alexandra alfons alfred ali alice alie alina amina amira ana anaïs andré andrea andreas andrew andries
angela angelique anita anja anke ankie anna anne anneke annelies annemarie annet annette annie anouk anthony anton
antoinette antonio arend ariane arie arjan arjen arnold arno arthur astrid atie aukje ayse aziz barbara barend bart
bastiaan beatrix benjamin benny bernadette bernard bernd bert berta bettina bianca birgit boudewijn bouke bram
brenda brian brigitte bruno carla carlo carlos carmen carolien carolina caroline catharina cees chantal charles charlotte
chris christel christiaan christina christine christoph claire claudia coby colette corina corine corinne
corrie cornelia cornelis daan daniel danielle danny daphne david debbie demi denise dennis desiree diana diane dick dieter
dimitri dirk dominique dorien dorothea douwe eddy edith edward edwin eef eelco eline elisa elisabeth elise elizabeth ellen
elly els elsbeth emiel emilie emily emine emma emmy eric erica erik erika ernst erwin esmee esther evelien evelyn evert
fadma fatima fatma femke fenna ferdi ferry filip fleur floris francien francis francisca francois franciscus frank 
fred freek frederik froukje gabriel geert geertje george gerard gerda gerben gerrit gerry gert gertjan gertrude gijs gina
giovanni gerdien goran greet greetje greta guido gwen hakan hanna hanneke hannie hans harald harm harmen harold
harriet harrie harry hassan heidi heleen helen helena helga hendrik hendrika henk hennie henny henri henriette henry herman
hermien herbert hilda hilde hubert hugo ibrahim igor ilona ilse ina ineke inge ingeborg ingrid irene irma isa isabel
isabella ismail ivan ivo jaap jack jackie jaco jacob jacoba jacqueline jacques jamal james jan jane janet janneke jannie jantje
jasmijn jason jasper jelle jeanette jeanine jenny jeremy jeroen jessica jesse jeffrey jim joan joanne jochem
joe johan johanna johannes john johnny jolanda jolien jonas jonathan joop joost joris jos jose josé josef joseph josephine
joyce jozef juan judith julia julian juliette jurgen jurriaan justin karel karen karim karin karlijn kaspar katarina kate
katherine kathleen katja kees kelly kemal kenneth kevin khalid kim klaas klara kobus koen koos krijn kristel laila lars
laura laurens laurent leanne lea leendert leila lena lennart leo leonie leon leonard lianne lidia liesbeth lieke lies lina
linda lisa lisette loes lotte louis louisa louise luc lucas lucia ludo luuk lydia maaike maarten maartje machteld madelon
manfred manon manuel marc marcel marco margaret margot margreet margriet maria marian marianne marie marieke mariëlle
marielle marije marijke marijn marina mario marion marisol marit marja marjan marjolein marlies marleen marloes marnix
marta martha martijn martin martina martine mary mathieu mathilde matthijs maurice maurits mehmet melanie melissa menno
merel michael michel michelle michiel mieke miep milan mirella miriam mirjam mohamed mohammed monica monique mo moniek
murat mustafa myrthe nadia nancy naomi natalie natasja natasha nathalie nelleke nel nico nicolaas nicole niels nienke nina noah
noor nora noud olaf olga olivia olivier omar oscar otto paola pascal patricia patrick paul paula pauline pepijn peter petra
philip philippe pien pierre piet pieter pietje pim quinten rachel rachid ralf ramona raymond rebecca regina reinier reinout remco
renata renate rené renee renée renske ria richard rien rianne rik rita robbert robbie robert roberto robin roderick roel
roeland roelof rogier roland rolf romy ron ronald rosalie rosanne rowan rudi rudolf ruben ruth ruud sabine samantha
samir samuel sandra sanne sara sarah saskia selma serge shirley sjaak sjoerd sjors sjoukje silvia simon simone sofia sofie sonja
sophie stefan stephan stephanie steven stijn susan susanne suzanne sven sylvia tamara tanja teun teunis theo theodoor thea
theresa therese thijs thomas tiemen tim tineke tjalling tjeerd tobias toine tom tonnie tonny toos trudy truus ursula
valerie vanessa vera veronica veronique victor vincent virginia walter wanda wendy wessel wiebe wieger willem
wilhelmina wilma willeke wim wouter xander xavier yasmin yassin yolanda youri youssef yusuf yvette yvonne zoë zeynep`;

const alsoWords = `
abe art aart amy april august bas bill bob bo cor dan dean don drew faith finn fons grace grant guy guus hope ian ida jade joy june kai
lee lex lot luna mark mart mats max may mees mia mick mike nick noor pat pip ray rein rens rick rob roos rose roy ruby rutger
sam sem sjon sky sterre ben said floor job frans ton jet christian ed jo trees ans viola victoria ella eva rosa an amber iris joke sjef steve storm sue summer tess tijn toon tony wil will willy olive victor`;

/**
 * First names that people in the Netherlands bear, in small letters: made by hand, to recognise a name in a question,
 * never to greet anybody. No list of names is whole; what is not in it is told by its place.
 */
export const firstNames: ReadonlySet<string> = new Set(
  unmistakable.split(/\s+/).filter((name) => name !== ''),
);

/** First names that are words too (`wil`, `mark`, `floor`): a name only with a capital or a surname behind it. */
export const ambiguousFirstNames: ReadonlySet<string> = new Set(
  alsoWords.split(/\s+/).filter((name) => name !== '' && !firstNames.has(name)),
);
