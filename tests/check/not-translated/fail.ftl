request =
