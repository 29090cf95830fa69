import type { CatalogueBook } from '../catalogue/catalogueBook.ts';
import type { Handler } from '../http/createServer.ts';
import type { Page } from '../http/page.ts';
import { type Answer, json, problem } from '../http/problem.ts';
import type { Store } from '../store/openStore.ts';
import type { SupplierData } from '../supplier/supplierData.ts';
import type { Reason, Status } from '../upgrades/application.ts';
import type { Step } from '../upgrades/lifeCycle.ts';
import type { UpgradeBook } from '../upgrades/upgradeBook.ts';
import { type UpgradeRow, upgradeRows } from '../upgrades/upgradeRows.ts';
import { isFromElsewhere } from './isFromElsewhere.ts';
import { detailPage, listPage, type StaffItem, unknownPage } from './staffPages.ts';

/** The staff page and what the command talks to. */
export function staffHandlers(room: {
  readonly book: UpgradeBook;
  readonly store: Store;
  readonly data: SupplierData;
  readonly catalogues: Pick<CatalogueBook, 'version'>;
}): Handler[] {
  const { book, data } = room;
  const rows = upgradeRows(room.store.db);

  function itemOf(row: UpgradeRow): StaffItem {
    const organisation = data.organisations.find((one) => one.kvkNumber === row.application.kvkNumber);
    const { givenNames, infix, familyName } = row.application.applicant.person;
    const applicant = [givenNames, infix, familyName].filter((part) => part !== '').join(' ');
    return { row, organisation: organisation?.name ?? 'Onbekende organisatie', applicant };
  }

  function detail(reference: string, status: number, fault: string | null): Answer {
    const row = rows.byReference(reference);
    if (row === null) return html(404, unknownPage());
    const history = rows.history(row.state.caseId);
    return html(status, detailPage(itemOf(row), history, serviceNames(room.catalogues, row), fault));
  }

  return [
    {
      operationId: 'getStaffPage',
      allow: 'staff',
      handle({ query }) {
        const { status = '', q = '' } = query;
        const words = q.trim().toLowerCase();
        const items = rows
          .all(status === '' ? null : (status as Status))
          .map(itemOf)
          .filter(({ row, organisation, applicant }) =>
            `${row.state.reference} ${organisation} ${applicant}`.toLowerCase().includes(words),
          );
        return html(200, listPage(items, { status, q }));
      },
    },
    {
      operationId: 'listUpgrades',
      allow: 'staff',
      handle: () =>
        json(
          200,
          rows.all(null).map((row) => ({
            reference: row.state.reference,
            status: row.state.status,
            version: row.state.version,
            organisation: itemOf(row).organisation,
            targetLevel: row.application.targetLevel,
            receivedAt: row.receivedAt,
            changedAt: row.changedAt,
          })),
        ),
    },
    {
      operationId: 'getStaffUpgradePage',
      allow: 'staff',
      handle: ({ path }) => detail(path.reference ?? '', 200, null),
    },
    {
      operationId: 'advanceUpgrade',
      allow: 'staff',
      handle(call) {
        const reference = call.path.reference ?? '';
        const isForm = call.mediaType === 'application/x-www-form-urlencoded';
        if (isFromElsewhere(call)) return problem(403, 'other-site', 'This form was sent from another site');
        const step = isForm ? stepOfForm(call.body as Record<string, string>) : (call.body as Step);
        const byWhom = call.caller?.kind === 'staff' ? call.caller.name : 'medewerker';
        const outcome = book.advance(reference, step, byWhom);
        switch (outcome.kind) {
          case 'moved':
            if (!isForm) return json(200, outcome.state);
            return { status: 303, headers: { location: `/staff/upgrades/${reference}` } };
          case 'unknown':
            if (isForm) return html(404, unknownPage());
            return problem(404, 'not-found', 'There is no application with this reference');
          case 'notPossible':
            if (isForm) return detail(reference, 409, outcome.sentence);
            return problem(409, 'not-possible', 'This step is not possible', { detail: outcome.sentence });
        }
      },
    },
  ];
}

function stepOfForm(form: Readonly<Record<string, string>>): Step {
  const reasons = [1, 2, 3].flatMap((number): Reason[] => {
    const text = (form[`text${number}`] ?? '').trim();
    return text === '' ? [] : [{ question: form[`question${number}`] || null, text }];
  });
  return {
    ...(form.to === undefined ? {} : { to: form.to as Status }),
    reasons,
    deadline: form.deadline || null,
  };
}

function serviceNames(catalogues: Pick<CatalogueBook, 'version'>, row: UpgradeRow): string[] {
  const catalogue = catalogues.version(row.application.catalogueVersion);
  return row.application.services.map(({ providerId, serviceId }) => {
    const provider = catalogue?.providers.find((one) => one.id === providerId);
    const service = provider?.services.find((one) => one.id === serviceId);
    return `${provider?.name ?? providerId}: ${serviceId === null ? 'alle diensten' : (service?.name ?? serviceId)}`;
  });
}

function html(status: number, made: Page): Answer {
  return { status, headers: made.headers, body: { kind: 'html', text: made.html } };
}
