INSERT INTO leads (
  company, website, street, postcode, city, country, sector, employees, revenue, growth_phase,
  legal_form, kvk, source, status, notes, external_id, file_key, custom, name_key, domain, step_kind, step_at,
  step_reason, skipped_until, created_at, changed_at
) VALUES (
  :company, :website, :street, :postcode, :city, :country, :sector, :employees, :revenue, :growth_phase,
  :legal_form, :kvk, :source, :status, :notes, :external_id, :file_key, :custom, :name_key, :domain, :step_kind,
  :step_at, :step_reason, :skipped_until, :created_at, :changed_at
);
