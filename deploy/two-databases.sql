-- Who was asked and what was said never lie together: two accounts, neither of which may open the other's database.
\getenv register_password REGISTER_PASSWORD
\getenv responses_password RESPONSES_PASSWORD
create role register login password :'register_password';
create role responses login password :'responses_password';
create database register owner register;
create database responses owner responses;
revoke connect on database register from public;
revoke connect on database responses from public;
