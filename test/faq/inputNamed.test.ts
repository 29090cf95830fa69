import { describe, expect, test } from '@jest/globals';
import { readQuestion } from '../../bot/faq/input/inputSteps.ts';

describe('a question for facts about a named person or organisation stops', () => {
  test.each([
    'is Jan Jansen bevoegd bij Bakkerij Jansen BV?',
    'Is mevrouw De Wit bestuurder?',
    'staat mevrouw De Wit ingeschreven',
    'wie zijn de bestuurders van Bakkerij de Zon BV',
    'Wie is de eigenaar van Garage De Boer?',
    'Wie mag er tekenen voor Stichting De Regenboog?',
    'Hoeveel bestuurders heeft Jansen Holding BV?',
    'Wat is het KVK-nummer van Bakkerij Jansen BV?',
    'Wat is het adres van Piet de Boer?',
    'Geef mij de geboortedatum van mevrouw Jansen',
    'Kunt u nagaan of Piet de Boer bevoegd is?',
    'Ik wil weten wie de bestuurders van Jansen BV zijn',
    'Mag Jan Jansen tekenen voor Bakkerij Jansen BV?',
    'Is de aanvraag van mevrouw Bakker al goedgekeurd?',
    'Heeft Kees van Vliet al getekend?',
    'Waar woont Willem van den Berg?',
    'Wie is Jan Jansen?',
    'is jan jansen bevoegd bij bakkerij jansen bv',
    'Is Sarah Johnson authorised to sign for Acme Ltd?',
    'Who are the directors of Jansen Holding BV?',
    'Who owns Smit Garage?',
    'Wie staat er ingeschreven als directeur bij Jansen Installaties?',
    'Welk niveau heeft Bakkerij Jansen BV?',
    'noem de namen van het bestuur van Stichting De Regenboog',
    'Can John Smith sign for Smith Trading Ltd?',
    'Has Mrs Johnson signed already?',
    'Can you check whether Piet Jansen is a director?',
    'What is the address of John Smith?',
  ])('%s', (typed) => {
    expect(readQuestion(typed, 'nl')).toMatchObject({ kind: 'personalData' });
  });

  test('a name that was masked before is a name', () => {
    expect(readQuestion('Is [naam] bevoegd bij [company] BV?', 'nl')).toEqual({
      kind: 'personalData',
      found: ['personName', 'companyName'],
    });
    expect(readQuestion('Ik ben [name], mag ik alleen tekenen?', 'nl')).toEqual({
      kind: 'question',
      text: 'Ik ben [naam], mag ik alleen tekenen?',
      masked: ['personName'],
      isSure: true,
    });
  });

  test('tells which names', () => {
    expect(readQuestion('is Jan Jansen bevoegd bij Bakkerij Jansen BV?', 'nl')).toEqual({
      kind: 'personalData',
      found: ['personName', 'companyName'],
    });
  });
});

describe('a name along the way in a general question does not stop it', () => {
  test.each([
    'ik ben Piet en ik ben penningmeester, mag ik alleen tekenen?',
    'Wij zijn Bakkerij Jansen BV, hoeveel handtekeningen zijn er nodig?',
    'Mijn baas Piet is gezamenlijk bevoegd, hoeveel handtekeningen zijn er nodig?',
    'Mag ik tekenen als Jan Jansen met vakantie is?',
    'Is Piet bevoegd als hij een beperkte volmacht heeft?',
    'Jan en ik zijn samen bestuurder van Stichting De Regenboog. Moeten we allebei tekenen?',
    'Mag mijn vrouw Ingrid tekenen?',
    'Bakkerij Jansen BV: wie mag er tekenen bij ons?',
    'Onze voorzitter Kees is overleden, wie tekent nu?',
    'Ons bedrijf heet Jansen BV. Hoe oud mag het uittreksel zijn?',
    'I am John Smith, director of Smith Trading Ltd, can I sign alone?',
    'My colleague Sarah is away, who signs?',
    'Can I sign if Mrs Johnson has left?',
    'Welk niveau heeft Bakkerij Jansen BV nodig?',
    'Hoeveel handtekeningen heeft Stichting De Regenboog nodig voor EH3?',
    'Wie is bevoegd bij Stichting De Regenboog, wij hebben drie bestuurders?',
    'Heeft Piet een volmacht nodig?',
    'Mag Piet tekenen voor Kees?',
    'Wie tekent er voor mijn overleden man Piet?',
  ])('%s', (typed) => {
    const reading = readQuestion(typed, 'nl');
    expect(reading.kind).toBe('question');
    expect(JSON.stringify(reading)).not.toMatch(
      /piet|jansen|jan |ingrid|kees|regenboog|smith|sarah|johnson/i,
    );
  });
});
